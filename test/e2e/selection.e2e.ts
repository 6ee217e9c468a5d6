import type { Locator } from '@playwright/test';

import { allowCopying, copiedText } from './kit/clipboard.ts';
import { cellAt, rowAt, tabSeparated } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const selectedIn = (grid: Locator) => grid.locator('[role=row][aria-selected=true]');

test('rows are selected by checkbox, range and key, stay selected through sort and search, and are copied', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  const failed = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed');
  await openBatch(page, world, 'thousand');
  const { grid, header, search } = batchScreen(page);
  const copyRows = page.getByRole('button', { name: 'Copy selected rows' });
  const box = (rowIndex: number) => rowAt(grid, rowIndex).getByRole('checkbox');
  const count = page.getByRole('status').filter({ hasText: /rows? selected$/ });
  await expect(box(0)).toHaveAccessibleName(`Select row ${failed[0]?.Row}`);

  await box(1).click();
  await expect(count).toHaveText('1 row selected');
  await box(4).click({ modifiers: ['Shift'] });
  await expect(count).toHaveText('4 rows selected');
  await cellAt(grid, 6, 'Device ID').click();
  await page.keyboard.press('Shift+Space');
  await expect(box(6)).toBeChecked();
  await cellAt(grid, 3, 'Device ID').click();
  await page.keyboard.press('Shift+Space');
  await expect(box(3)).not.toBeChecked();
  await expect(count).toHaveText('4 rows selected');
  const chosen = [1, 2, 4, 6].map((rowIndex) => failed[rowIndex]).filter((device) => device !== undefined);
  await expect(selectedIn(grid)).toHaveText(chosen.map((device) => new RegExp(device['Device ID'])));
  await expect(grid.getByRole('checkbox', { name: 'Select all rows' })).toBeChecked({ indeterminate: true });

  await header('Row').click();
  await header('Row').click();
  await expect(header('Row')).toHaveAttribute('aria-sort', 'descending');
  await expect(count).toHaveText('4 rows selected');
  await expect(selectedIn(grid)).toHaveCount(0); // their rows are no longer rendered
  await search.fill(chosen[2]?.['Device ID'] ?? '');
  await expect.poll(() => rowCount(grid)).toBe(1);
  await expect(box(0)).toBeChecked();
  await expect(grid.getByRole('checkbox', { name: 'Select all rows' })).toBeChecked();
  await copyRows.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copiedText(page)).toBe(tabSeparated(chosen));
  await search.fill('');
  await header('Row').click();
  await expect(selectedIn(grid)).toHaveText(chosen.map((device) => new RegExp(device['Device ID'])));
});

test('selected rows that a filter hides are counted, and copied with the others', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  const devices = (await sampleDevices('thousand')).slice(0, 3);
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid, search } = batchScreen(page);
  const status = (words: string) => page.getByRole('status').filter({ hasText: new RegExp(`^${words}$`) });
  await rowAt(grid, 0).getByRole('checkbox').click();
  await rowAt(grid, 2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(status('3 rows selected')).toBeVisible();
  await search.fill(devices[1]?.['Device ID'] ?? '');
  await expect(status('3 rows selected, 2 of them hidden')).toBeVisible();
  await page.getByRole('button', { name: 'Copy selected rows' }).click();
  await expect(status('Copied 3 rows, 2 of them hidden')).toBeVisible();
  expect(await copiedText(page)).toBe(tabSeparated(devices));
  await search.fill('');
  await expect(status('3 rows selected')).toBeVisible();
});

test('all rows shown are selected and deselected at once', async ({ page, world, context }) => {
  await allowCopying(context, world);
  const devices = await sampleDevices('thousand');
  const shown = devices.filter((device) => device['Error code'] === '808');
  await openBatch(page, world, 'thousand', '?tab=all&code=808');
  const { grid, chips } = batchScreen(page);
  const all = grid.getByRole('checkbox', { name: 'Select all rows' });
  const count = page.getByRole('status').filter({ hasText: /rows? selected$/ });
  await expect.poll(() => rowCount(grid)).toBe(shown.length);

  await cellAt(grid, 2, 'Error').click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(count).toHaveText(`${shown.length} rows selected`);
  await expect(all).toBeChecked();
  await expect(cellAt(grid, 2, 'Error')).toBeFocused();
  await page.getByRole('button', { name: 'Copy selected rows' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await copiedText(page)).toBe(tabSeparated(shown));

  await all.click();
  await expect(count).toHaveCount(0);
  await expect(selectedIn(grid)).toHaveCount(0);
  await all.focus();
  await page.keyboard.press('Space');
  await expect(count).toHaveText(`${shown.length} rows selected`);
  await chips.getByRole('button', { name: 'Clear all filters' }).click();
  await expectFirst(grid, 'Row', ['1', '2', '3']);
  await expect(count).toHaveText(`${shown.length} rows selected`);
  await expect(all).toBeChecked({ indeterminate: true });
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(count).toHaveCount(0);
  await expect(all).not.toBeChecked();
});

test('a click anywhere in the checkbox cell toggles the checkbox', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  const corner = { position: { x: 3, y: 3 } };
  const row = rowAt(grid, 2).getByRole('checkbox');
  const all = grid.getByRole('checkbox', { name: 'Select all rows' });
  await rowAt(grid, 2).getByRole('gridcell').first().click(corner);
  await expect(row).toBeChecked();
  await expect(row).toBeFocused();
  await grid.getByRole('columnheader').first().click(corner);
  await expect(all).not.toBeChecked();
  await expect(selectedIn(grid)).toHaveCount(0);
  await page.setViewportSize({ width: 400, height: 800 });
  await rowAt(grid, 1).getByRole('gridcell').first().click(corner);
  await expect(rowAt(grid, 1).getByRole('checkbox')).toBeChecked();
});
