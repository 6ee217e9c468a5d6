import { allowCopying, copiedText } from './kit/clipboard.ts';
import { cellAt, COLUMNS, rawText } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, expectFirst } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('each column sorts both ways, numbers as numbers, and says so', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  const natural = new Intl.Collator('en', { numeric: true }).compare;
  await openBatch(page, world, 'thousand', '?tab=all');
  const { header, grid } = batchScreen(page);
  await expectFirst(grid, 'Row', ['1', '2', '3']);
  for (const column of COLUMNS) {
    const value = (device: (typeof devices)[number]) => rawText(device, column);
    const filled = devices.filter((device) => value(device) !== '');
    const blank = devices.filter((device) => value(device) === '');
    for (const [direction, sign] of [
      ['ascending', 1],
      ['descending', -1],
    ] as const) {
      const sorted = filled.toSorted((a, b) => sign * natural(value(a), value(b)));
      const rows = [...sorted, ...blank].slice(0, 8).map(({ Row }) => Row);
      await header(column).click();
      await expect(header(column)).toHaveAttribute('aria-sort', direction);
      await expectFirst(grid, 'Row', rows);
    }
    await expect(grid.locator('[aria-sort]')).toHaveCount(1);
  }
  await header('Cause').click();
  await expect(grid.locator('[aria-sort]')).toHaveCount(0);
  await expectFirst(grid, 'Row', ['1', '2', '3']);
});

test('a cell is copied as the service wrote it', async ({ page, world, context }) => {
  await allowCopying(context, world);
  const [device] = (await sampleDevices('all-failed')).slice(3);
  if (!device) throw new Error('The sample has too few devices');
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  for (const column of COLUMNS) {
    await cellAt(grid, 3, column).click();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => copiedText(page), column).toBe(rawText(device, column));
  }
});

test('what the person sees and holds survives a look', async ({ page, world }) => {
  await world.holdTime();
  await openBatch(page, world, 'four-hundred', '?tab=all&sort=productKey.desc&q=330');
  const { verdict, grid, tab, header, search } = batchScreen(page);
  await world.passTime(30_000);
  await expect(verdict).toHaveText(/^Processing:/);
  await expect(grid).toHaveAttribute('aria-rowcount', '401');
  await grid.hover();
  await page.mouse.wheel(0, 4_000);
  await expect(grid.getByRole('row').nth(3)).toHaveAttribute('aria-rowindex', /^1\d\d$/);
  // By its place: elements change theirs once scrolling is over.
  const rowIndex = Number(await grid.getByRole('row').nth(6).getAttribute('aria-rowindex'));
  const shown = cellAt(grid, rowIndex - 2, 'Product key');
  await shown.click();
  const held = await shown.innerText();
  const before = await page.evaluate(place);
  const words = await verdict.innerText();

  await world.passTime(25_000);
  await expect(verdict).not.toHaveText(words);
  expect(await page.evaluate(place)).toEqual(before);
  expect(before.focused).toBe(held);
  await expect(tab('All')).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveValue('330');
  await expect(header('Product key')).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/\?tab=all&sort=productKey\.desc&q=330$/);
});

/** Where the hand and the eye are: runs in the page. */
function place() {
  const grid = document.querySelector('[role=grid]');
  const cell = document.activeElement;
  return {
    scrolled: grid?.scrollTop,
    focused: cell?.textContent,
    row: cell?.closest('[role=row]')?.getAttribute('aria-rowindex'),
  };
}
