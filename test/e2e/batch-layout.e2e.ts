import { expectAccessible } from './kit/axe.ts';
import { cellAt, rowAt } from './kit/grid.ts';
import { addressOf, sampleDevices } from './kit/sample.ts';
import { batchScreen, rowCount, type TabName } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const COMMANDS = ['Export CSV', 'Print', 'Columns', 'Copy link'];

test('at 1,440 × 900 the rows begin in the first third', async ({ page, world }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openBatch(page, world, 'thousand');
  const { grid } = batchScreen(page);
  await expect(rowAt(grid, 0)).toBeVisible();
  const top = async () => (await rowAt(grid, 0).boundingBox())?.y;
  expect(await top()).toBeLessThanOrEqual(300);
  await cellAt(grid, 0, 'Serial number').getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Device details' })).toBeVisible();
  expect(await top(), 'with details beside them').toBeLessThanOrEqual(300);
  await expectAccessible(page, 'layout');
});

test('each part of the bar, and each count below it, shows its devices', async ({ page, world }) => {
  const devices = await sampleDevices('in-progress');
  const countOf = (status: string) => devices.filter(({ Status }) => Status === status).length;
  await openBatch(page, world, 'in-progress');
  const { grid, tab } = batchScreen(page);
  const parts: readonly (readonly [words: string, tab: TabName, count: number])[] = [
    [`${countOf('Succeeded')} succeeded`, 'Succeeded', countOf('Succeeded')],
    [`${countOf('Failed')} failed`, 'Failed', countOf('Failed')],
    [`${countOf('In progress')} remaining`, 'In progress', countOf('In progress')],
  ];
  await expect(cellAt(grid, 0, 'Row')).toBeVisible();
  for (const [words, name, count] of parts) {
    await tab('All').click();
    await page.getByTitle(words, { exact: true }).click();
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => rowCount(grid)).toBe(count);

    await tab('All').click();
    await page.getByRole('button', { name: words, exact: true }).press('Enter');
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(tab(name)).toBeFocused();
    await expect.poll(() => rowCount(grid)).toBe(count);
  }
  await expect(page).toHaveURL(/tab=in-progress/);
});

test('the breadcrumb names customer and batch, and leads to the look-up as the header does', async ({
  page,
  world,
}) => {
  const { customerId, trackingId } = addressOf('thousand');
  await openBatch(page, world, 'thousand');
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  const steps = breadcrumb.getByRole('listitem');
  await expect(steps).toHaveText(['Batches', 'Wide World Importers', `${trackingId.slice(0, 4)}…`]);
  await expect(steps.last()).toHaveAttribute('aria-current', 'page');
  const form = page.getByRole('textbox', { name: 'Customer ID' });
  for (const link of [
    breadcrumb.getByRole('link', { name: 'Batches' }),
    page.getByRole('link', { name: 'Open another batch' }),
  ]) {
    await link.click();
    await expect(form).toHaveValue(customerId);
    await expect(page.getByRole('link', { name: 'Open another batch' })).toHaveCount(0);
    await page.goBack();
    await expect(steps).toHaveCount(3);
  }
  await page.goto(`${world.origin}/no-such-page`);
  await page.getByRole('link', { name: 'Open another batch' }).click();
  await expect(form).toBeVisible();
});

for (const [width, withWords] of [
  [1440, true],
  [480, true],
  [320, false],
] as const) {
  test(`the command bar has ${withWords ? 'words' : 'named icons'} at ${width} px`, async ({
    page,
    world,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openBatch(page, world, 'thousand');
    await expect(batchScreen(page).grid.getByRole('row').nth(1)).toBeVisible();
    const names = width < 768 ? COMMANDS.filter((name) => name !== 'Columns') : COMMANDS;
    const boxes = [];
    for (const name of names) {
      const command = page.getByRole('button', { name, exact: true });
      expect(await command.innerText()).toBe(withWords ? name : '');
      boxes.push(await command.boundingBox());
    }
    expect(new Set(boxes.map((box) => box?.y)).size, 'in one row').toBe(1);
    const right = Math.max(...boxes.map((box) => (box ? box.x + box.width : 0)));
    expect(width - right, 'at the right edge').toBeLessThanOrEqual(24);
    if (width !== 480) await expectAccessible(page, 'command bar');
  });
}

test('a command that has something to say moves no other', async ({ page, world, context }) => {
  await context.grantPermissions([], { origin: world.origin });
  await openBatch(page, world, 'thousand');
  const print = page.getByRole('button', { name: 'Print', exact: true });
  await expect(print).toBeEnabled();
  const before = await print.boundingBox();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: /\w/ }).first()).toBeVisible();
  expect(await print.boundingBox()).toEqual(before);
});
