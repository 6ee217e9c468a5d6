import { followFocus } from './kit/focus.ts';
import { addressOf, sampleDevices } from './kit/sample.ts';
import { batchScreen, countOf, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the whole journey works by keyboard, with the focus always visible', async ({ page, world }) => {
  test.slow(); // one long journey
  const devices = await sampleDevices('thousand');
  const { customerId, trackingId, path } = addressOf('thousand');
  const focus = followFocus(page);
  const focused = page.locator(':focus');

  await page.goto(`${world.origin}/`);
  await focus.tabTo(page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.keyboard.press('Enter');
  focus.forget();
  await focus.tabTo(page.getByRole('button', { name: 'Ada Admin' }));
  await page.keyboard.press('Enter');

  focus.forget();
  await focus.tabTo(page.getByRole('textbox', { name: 'Customer ID' }));
  await page.keyboard.insertText(customerId);
  await focus.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Batch tracking ID' })).toBeFocused();
  await page.keyboard.insertText(trackingId);
  await page.keyboard.press('Enter');
  focus.forget();
  const { verdict, tab, grid, panel, search, code, header, chips } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished: \d+ of 1,000 devices failed, /);
  await expect(page).toHaveURL(world.origin + path);
  await expect.poll(() => rowCount(grid)).toBe(await countOf(tab('Failed')));

  // Through the tabs.
  await focus.tabTo(tab('Failed'));
  await focus.press('ArrowRight');
  await focus.press('ArrowRight');
  await focus.press('ArrowRight');
  await expect(tab('All')).toBeFocused();
  await focus.press('Enter');
  await expect(tab('All')).toHaveAttribute('aria-selected', 'true');

  // Controls keep their keys: here Tab reaches the search; its shortcut is used from a cell below.
  await focus.press('/');
  await expect(tab('All')).toBeFocused();
  await focus.press('Tab');
  await expect(search).toBeFocused();
  await page.keyboard.type('5cg4/');
  await expect(panel).toContainText('No device matches the filters.');
  await focus.press('Escape');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.keyboard.type('5cg4');
  await focus.press('Tab');
  await expect(code).toBeFocused();
  await page.keyboard.type('808');
  await expect(code).toHaveValue('808');
  const shown = devices.filter((it) => it['Serial number'].startsWith('5CG4') && it['Error code'] === '808');
  await expect.poll(() => rowCount(grid)).toBe(shown.length);
  await focus.tabTo(chips.getByRole('button', { name: 'Clear all filters' }));
  await page.keyboard.press('Enter');
  await expect(chips).toBeHidden();
  await expect.poll(() => rowCount(grid)).toBe(1000);
  const selectAll = grid.getByRole('checkbox', { name: 'Select all rows' });
  await expect(selectAll).toBeFocused();

  // Through the grid.
  await focus.press('ArrowRight');
  await expect(header('Row')).toBeFocused();
  await focus.press('ArrowRight');
  await expect(header('Serial number')).toBeFocused();
  await focus.press('Enter');
  await expect(header('Serial number')).toHaveAttribute('aria-sort', 'ascending');
  await focus.press('Enter');
  await expect(header('Serial number')).toHaveAttribute('aria-sort', 'descending');
  await focus.press('Enter');
  await expectFirst(grid, 'Row', ['1', '2', '3']);
  await focus.press('ArrowDown');
  await focus.press('ArrowDown');
  await expect(focused).toHaveText(devices[1]?.['Serial number'] ?? '');
  await focus.press('Home');
  await expect(grid.getByRole('checkbox', { name: 'Select row 2', exact: true })).toBeFocused();
  await focus.press('ArrowRight');
  await expect(focused).toHaveText('2');
  await focus.press('End');
  await expect(focused).toHaveText(devices[1]?.['Device ID'] ?? '');
  await focus.press('Control+End');
  await expect(focused).toHaveText(devices.at(-1)?.['Device ID'] ?? '');
  await focus.press('Home');
  await focus.press('ArrowRight');
  await expect(focused).toHaveText('1000');
  await focus.press('PageUp');
  await focus.press('PageUp');
  await expect(focused).toHaveText(/^9\d\d$/);
  await focus.press('Control+Home');
  await expect(selectAll).toBeFocused();
  await focus.press('ArrowRight');
  await expect(header('Row')).toBeFocused();
  await focus.press('PageDown');
  await expect(focused).toHaveText(/^\d\d?$/);
  await focus.press('/');
  await expect(search).toBeFocused();
  await focus.press('Escape');
  await expect(focused).toHaveText(/^\d\d?$/);

  // One key leaves the grid; then to the account menu and out.
  await focus.press('Shift+Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);
  const account = page.getByRole('button', { name: 'Ada Admin' });
  await focus.tabTo(account, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const signOut = page.getByRole('menuitem', { name: 'Sign out' });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await focus.press('Escape');
  await expect(account).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await focus.press('End');
  await expect(signOut).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(page).toHaveURL(`${world.origin}/`);
});

test('the search shortcut is ignored in controls, menus and dialogs', async ({ page, world }) => {
  await openBatch(page, world, 'in-progress');
  const { tab, grid, search, code, cause, refresh, automatic, cell } = batchScreen(page);
  const columns = page.getByRole('button', { name: 'Columns', exact: true });
  const link = page.getByRole('link', { name: 'Device Batch Status' });
  await expect(cell('806').first()).toBeVisible();
  for (const control of [refresh, automatic, tab('Failed'), code, cause, columns, link]) {
    await control.focus();
    await page.keyboard.press('/');
    await expect(control).toBeFocused();
  }
  await columns.click();
  const box = page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox').first();
  await expect(box).toBeFocused();
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');

  await cell('806').first().click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: 'Show details' });
  await expect(item).toBeFocused();
  await page.keyboard.press('/');
  await expect(item).toBeFocused();
  await page.keyboard.press('Escape');

  await expect(grid.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});

test('Escape clears the search, then leaves it, independent of the browser’s default', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'thousand');
  const { search, grid, chips } = batchScreen(page);
  await search.fill('5cg4');
  await expect(chips).toBeVisible();
  // A dispatched event has no browser default: pressing the key would make Chromium clear the box.
  const escape = { key: 'Escape', bubbles: true, cancelable: true };
  await search.dispatchEvent('keydown', { ...escape, isComposing: true });
  await expect(search).toHaveValue('5cg4');
  await search.dispatchEvent('keydown', escape);
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();
  await search.dispatchEvent('keydown', escape);
  await expect(grid.locator(':focus')).toHaveCount(1);
});
