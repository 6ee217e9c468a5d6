import { allowCopying, copiedText } from './kit/clipboard.ts';
import { cellAt, COLUMNS, rawText, rowAt } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, expectFirst } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('each column sorts in both directions, numbers numerically, with aria-sort', async ({ page, world }) => {
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
  await header('Device ID').click();
  await expect(grid.locator('[aria-sort]')).toHaveCount(0);
  await expectFirst(grid, 'Row', ['1', '2', '3']);
});

test('copying a cell gives the service’s own text', async ({ page, world, context }) => {
  await allowCopying(context, world);
  const [device] = (await sampleDevices('all-failed')).slice(3);
  if (!device) throw new Error('The sample has too few devices');
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  await cellAt(grid, 3, 'Row').click();
  for (const column of COLUMNS) {
    await expect(cellAt(grid, 3, column)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => copiedText(page), column).toBe(rawText(device, column));
    await page.keyboard.press('ArrowRight');
  }
});

test('Ctrl+C copies the focused cell, not text that was selected before', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  const [first, second] = await sampleDevices('all-failed');
  if (!first || !second) throw new Error('The sample has too few devices');
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  const selected = () => page.evaluate(() => document.getSelection()?.toString().trim());
  const copied = page.getByRole('status').filter({ hasText: 'Copied' });

  // A double click selects a word, and opens the details.
  await cellAt(grid, 0, 'Device ID').dblclick();
  await expect(page.getByRole('region', { name: 'Device details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cellAt(grid, 0, 'Device ID')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(copied).toBeVisible();
  expect(await copiedText(page)).toBe(first['Device ID']);

  const box = await cellAt(grid, 0, 'Product key').boundingBox();
  if (!box) throw new Error('The cell is not in sight');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await selected()).not.toBe('');
  await page.keyboard.press('ArrowDown');
  await expect(cellAt(grid, 1, 'Product key')).toBeFocused();
  expect(await selected()).toBe('');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => copiedText(page)).toBe(second['Product key']);
});

test('keys of an input method are ignored, and shortcuts work on any keyboard layout', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  const cell = cellAt(grid, 1, 'Product key');
  await cell.click();
  const composed = { isComposing: true, bubbles: true, cancelable: true };
  for (const key of ['ArrowDown', 'Enter', 'End', ' ']) {
    await cell.dispatchEvent('keydown', { ...composed, key, shiftKey: key === ' ' });
    await expect(cell).toBeFocused();
  }
  // The last key of a composition in Safari.
  await cell.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  await expect(page.getByRole('region', { name: 'Device details' })).toHaveCount(0);
  await expect(grid.locator('[role=row][aria-selected=true]')).toHaveCount(0);
  await cell.dispatchEvent('keydown', { key: 'ф', code: 'KeyA', ctrlKey: true, bubbles: true });
  await expect(grid.getByRole('checkbox', { name: 'Select all rows' })).toBeChecked();
});

test('keys that reach the headers reach the first row too', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid, cell, header } = batchScreen(page);
  const scrolled = () => grid.evaluate(({ scrollTop }) => scrollTop);
  const scrollToEnd = async () => {
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(rowAt(grid, 999)).toBeInViewport();
  };
  await cell('1').click();
  for (const key of ['ControlOrMeta+Home', 'ControlOrMeta+ArrowUp']) {
    await page.keyboard.press('ControlOrMeta+End');
    await expect(rowAt(grid, 999)).toBeInViewport();
    await page.keyboard.press(key);
    await expect(grid.locator('[role=columnheader] :focus, [role=columnheader]:focus')).toBeVisible();
    await expect.poll(scrolled, key).toBe(0);
    await expect(rowAt(grid, 0)).toBeInViewport();
  }
  for (const key of ['ArrowUp', 'PageUp']) {
    await cell('1').click();
    await scrollToEnd();
    await page.keyboard.press(key);
    await expect.poll(scrolled, key).toBe(0);
  }

  // Moving along the headers does not scroll the list.
  await header('Row').press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(header('Row')).toBeFocused();
  await scrollToEnd();
  const before = await scrolled();
  await page.keyboard.press('End');
  await expect(header('Device ID')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(header('Product key')).toBeFocused();
  expect(await scrolled()).toBe(before);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(scrolled).toBe(0);
});

test('scroll position, focus and selection survive a refresh', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred', '?tab=all&sort=productKey.desc&q=330');
  const { verdict, grid, tab, header, search } = batchScreen(page);
  await world.runFor(30_000);
  await expect(verdict).toHaveText(/^Processing:/);
  await expect(grid).toHaveAttribute('aria-rowcount', '401');
  await grid.hover();
  await page.mouse.wheel(0, 4_000);
  await expect(grid.getByRole('row').nth(3)).toHaveAttribute('aria-rowindex', /^1\d\d$/);
  // Found by row index: row elements are reordered once scrolling ends.
  const rowIndex = Number(await grid.getByRole('row').nth(6).getAttribute('aria-rowindex'));
  const shown = cellAt(grid, rowIndex - 2, 'Product key');
  await shown.click();
  const held = await shown.innerText();
  const before = await page.evaluate(place);
  const words = await verdict.innerText();

  await world.runFor(25_000);
  await expect(verdict).not.toHaveText(words);
  expect(await page.evaluate(place)).toEqual(before);
  expect(before.focused).toBe(held);
  await expect(tab('All')).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveValue('330');
  await expect(header('Product key')).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/\?tab=all&sort=productKey\.desc&q=330$/);
});

/** The focus, the selection and the scroll positions. Runs in the page. */
function place() {
  const grid = document.querySelector('[role=grid]');
  const cell = document.activeElement;
  return {
    scrolled: grid?.scrollTop,
    focused: cell?.textContent,
    row: cell?.closest('[role=row]')?.getAttribute('aria-rowindex'),
  };
}
