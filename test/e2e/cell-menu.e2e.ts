import { allowCopying, copiedText } from './kit/clipboard.ts';
import { cellAt, rowAt, tabSeparated } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, countOf, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('the cell menu, opened by pointer, copies the cell and filters by its value', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  const failed = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed');
  const rowIndex = failed.findIndex((device) => device['Error code'] === '808');
  const device = failed[rowIndex];
  if (!device) throw new Error('The sample lacks a device of another tenant');
  await openBatch(page, world, 'thousand');
  const { grid, tab, search, chips } = batchScreen(page);
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

  await cellAt(grid, rowIndex, 'Device ID').click({ button: 'right' });
  await expect(item('Copy selected rows')).toHaveCount(0); // none is selected
  await item('Copy cell').click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copiedText(page)).toBe(device['Device ID']);
  await expect(cellAt(grid, rowIndex, 'Device ID')).toBeFocused();

  await cellAt(grid, rowIndex, 'Error').click({ button: 'right' });
  await expect(page.getByText('Copied')).toHaveCount(0); // has disappeared again
  await item('Filter by this value').click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  const alike = failed.filter(({ Error }) => Error === device.Error);
  const rowNumbers = alike.slice(0, 5).map(({ Row }) => Row);
  await expect(search).toHaveValue(/ZtdDeviceAssignedToOtherTenant/);
  await expect(
    chips.getByRole('button', { name: /ZtdDeviceAssignedToOtherTenant.*, remove filter$/ }),
  ).toBeVisible();
  await expect.poll(() => rowCount(grid)).toBe(alike.length);
  expect(await countOf(tab('Failed'))).toBe(alike.length);
  await expectFirst(grid, 'Row', rowNumbers);

  // A second value filters the result of the first.
  const [first] = alike;
  await cellAt(grid, 0, 'Serial number').click({ button: 'right' });
  await item('Filter by this value').click();
  await expect.poll(() => rowCount(grid)).toBe(1);
  await expectFirst(grid, 'Serial number', [first?.['Serial number'] ?? '']);
  await chips.getByRole('button', { name: 'Clear all filters' }).click();
  await expect.poll(() => rowCount(grid)).toBe(failed.length);
});

test('the cell menu works by keyboard and returns the focus to the cell', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  const devices = await sampleDevices('all-failed');
  await openBatch(page, world, 'all-failed');
  const { grid, chips } = batchScreen(page);
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  const cell = cellAt(grid, 2, 'Product key');

  await cell.click();
  await page.keyboard.press('ContextMenu');
  await expect(item('Show details')).toBeFocused();
  await expect(item('Show details')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(cell).toBeFocused();

  await page.keyboard.press('Shift+Space');
  await expect(rowAt(grid, 2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('Shift+F10');
  await expect(item('Show details')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(item('Copy selected rows')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copiedText(page)).toBe(
    tabSeparated([devices[2], devices[4]].filter((it) => it !== undefined)),
  );
  await expect(cellAt(grid, 4, 'Product key')).toBeFocused();

  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('End');
  await expect(item('Filter by this value')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => rowCount(grid)).toBe(1);
  await expect(chips.getByRole('button')).toHaveCount(2);
  await expect(grid.locator(':focus')).toHaveText(devices[4]?.['Product key'] ?? '');

  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name: 'Device details' });
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText('Row 5');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, 0, 'Product key')).toBeFocused();
});

test('the focus stays in the grid when a filter removes the focused row', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  const last = devices.at(-1);
  if (!last) throw new Error('The sample has no devices');
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid } = batchScreen(page);
  await cellAt(grid, 0, 'Status').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  for (let column = 0; column < 2; column += 1) await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveText(last['Serial number']);
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'Filter by this value' }).click();
  await expect.poll(() => rowCount(grid)).toBe(1);
  await expect(cellAt(grid, 0, 'Serial number')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(batchScreen(page).header('Serial number')).toBeFocused();
});
