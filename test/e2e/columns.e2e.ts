import type { Locator, Page } from '@playwright/test';

import { COLUMNS } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, columnShown, expectFirst } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const FEWER = ['Row', 'Error', 'Serial number', 'Status', 'Cause', 'Product key', 'Error code'];

/** The columns' names in order, without the checkbox column. */
const namesShown = async (grid: Locator) =>
  (await grid.getByRole('columnheader').allInnerTexts()).map((name) => name.trim()).slice(1);

const widthOf = async (header: Locator) => Math.round((await header.boundingBox())?.width ?? 0);

/** Drags the edge of a header sideways. */
async function dragEdge(page: Page, header: Locator, byPx: number): Promise<void> {
  const box = await header.boundingBox();
  if (!box) throw new Error('There is no such header');
  const [x, y] = [box.x + box.width - 4, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byPx / 2, y);
  await page.mouse.move(x + byPx, y);
  await page.mouse.up();
}

test('widths, order and hidden columns are kept, until they are reset', async ({ page, world }) => {
  const [device] = await sampleDevices('all-failed');
  await openBatch(page, world, 'all-failed');
  const { grid, header } = batchScreen(page);
  const button = page.getByRole('button', { name: 'Columns', exact: true });
  const popover = page.getByRole('dialog', { name: 'Columns' });
  await expectFirst(grid, 'Row', ['1']);
  expect(await namesShown(grid)).toEqual(COLUMNS);
  const own = await widthOf(header('Serial number'));
  const ownKey = await widthOf(header('Product key'));

  // Dragging the edge resizes the column and does not sort.
  await dragEdge(page, header('Serial number'), 80);
  await expect
    .poll(async () => Math.abs((await widthOf(header('Serial number'))) - own - 76))
    .toBeLessThanOrEqual(5);
  await dragEdge(page, header('Serial number'), -1_000);
  await expect.poll(() => widthOf(header('Serial number'))).toBe(60);
  await dragEdge(page, header('Serial number'), 100);
  await expect.poll(() => widthOf(header('Serial number'))).toBeGreaterThan(140);
  const wide = await widthOf(header('Serial number'));
  await expect(grid.locator('[aria-sort]')).toHaveCount(0);
  expect(await namesShown(grid)).toEqual(COLUMNS);

  // By keyboard, in steps; the focus stays on the header.
  await header('Product key').focus();
  for (const key of ['Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowLeft', 'Control+ArrowRight']) {
    await page.keyboard.press(key);
  }
  await expect.poll(() => widthOf(header('Product key'))).toBe(ownKey + 20);
  await expect(header('Product key')).toBeFocused();

  await header('Error code').dragTo(header('Product key'));
  await expect
    .poll(() => namesShown(grid))
    .toEqual(['Row', 'Serial number', 'Status', 'Cause', 'Error', 'Product key', 'Error code', 'Device ID']);

  // Without dragging: the list of columns moves and hides them.
  await button.click();
  await popover.getByRole('checkbox', { name: 'Device ID' }).uncheck();
  for (let steps = 0; steps < 3; steps += 1) {
    await popover.getByRole('button', { name: 'Move Error earlier' }).click();
  }
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(button).toBeFocused();
  await expect.poll(() => namesShown(grid)).toEqual(FEWER);
  await expect(grid).toHaveAttribute('aria-colcount', String(FEWER.length + 1));
  await expectFirst(grid, 'Serial number', [device?.['Serial number'] ?? '']);

  await page.reload();
  await expectFirst(grid, 'Serial number', [device?.['Serial number'] ?? '']);
  expect(await namesShown(grid)).toEqual(FEWER);
  expect(await widthOf(header('Serial number'))).toBe(wide);
  expect(await widthOf(header('Product key'))).toBe(ownKey + 20);
  expect(await columnShown(grid, 'Device ID')).toEqual([]);

  // A double click on the edge restores the default width.
  const edge = await header('Serial number').boundingBox();
  await page.mouse.dblclick((edge?.x ?? 0) + wide - 4, (edge?.y ?? 0) + 10);
  await expect.poll(() => widthOf(header('Serial number'))).toBe(own);

  await button.click();
  await expect(popover.getByRole('checkbox', { name: 'Device ID' })).not.toBeChecked();
  await popover.getByRole('button', { name: 'Reset columns' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => namesShown(grid)).toEqual([...COLUMNS]);
  expect(await widthOf(header('Product key'))).toBe(ownKey);
  await page.reload();
  await expectFirst(grid, 'Device ID', [device?.['Device ID'] ?? '']);
  expect(await namesShown(grid)).toEqual(COLUMNS);
});

test('on a narrower screen the device ID is hidden until somebody wants it', async ({ page, world }) => {
  await page.setViewportSize({ width: 1199, height: 800 });
  await openBatch(page, world, 'all-failed');
  const { grid, header } = batchScreen(page);
  const popover = page.getByRole('dialog', { name: 'Columns' });
  await expect.poll(() => namesShown(grid)).toEqual(COLUMNS.slice(0, -1));
  await header('Error').focus();
  await page.keyboard.press('Control+ArrowRight'); // another choice leaves this one open
  await page.setViewportSize({ width: 1200, height: 800 });
  await expect.poll(() => namesShown(grid)).toEqual(COLUMNS);

  await page.setViewportSize({ width: 1024, height: 800 });
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await popover.getByRole('checkbox', { name: 'Device ID' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => namesShown(grid)).toEqual(COLUMNS);
  await page.reload();
  await expect.poll(() => namesShown(grid)).toEqual(COLUMNS);
});

test('the last column cannot be hidden', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const boxes = page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox');
  for (const name of COLUMNS.slice(1)) await boxes.and(page.getByLabel(name, { exact: true })).uncheck();
  await boxes.first().click();
  await expect(boxes.first()).toBeChecked();
  await page.keyboard.press('Escape');
  await expect.poll(() => namesShown(grid)).toEqual(['Row']);
});

test('buttons alone make a column narrower and wider', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  const { grid, header } = batchScreen(page);
  const popover = page.getByRole('dialog', { name: 'Columns' });
  await expectFirst(grid, 'Row', ['1']);
  const own = await widthOf(header('Product key'));
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const press = async (name: string, times: number) => {
    for (let count = 0; count < times; count += 1) await popover.getByRole('button', { name }).click();
  };
  const wider = popover.getByRole('button', { name: /^Make .* wider$/ });
  await expect(wider).toHaveCount(COLUMNS.length);
  const lefts = await wider.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size, 'one below the other').toBe(1);
  await press('Make Product key wider', 3);
  await expect.poll(() => widthOf(header('Product key'))).toBe(own + 60);
  await press('Make Product key narrower', 20);
  await expect.poll(() => widthOf(header('Product key'))).toBe(60);
  await popover.getByRole('button', { name: 'Reset columns' }).click();
  await expect.poll(() => widthOf(header('Product key'))).toBe(own);

  // The column that fills the grid is resized from its rendered width, not from its stored one.
  const unfilled = await widthOf(header('Cause'));
  await page.setViewportSize({ width: 1920, height: 900 });
  await expect.poll(() => widthOf(header('Cause'))).toBeGreaterThan(unfilled + 100);
  const filling = await widthOf(header('Cause'));
  await press('Make Cause wider', 1);
  await expect.poll(() => widthOf(header('Cause'))).toBe(filling + 20);
});
