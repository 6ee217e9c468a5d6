import { expectRows } from './kit/expect.ts';
import type { Page } from './kit/page.ts';
import { addressOf, expect, signIn, test } from './kit/test.ts';
import { deviceOf, devices } from './kit/view.ts';

const serialOf = (row: number) => ({ css: `[role=row][aria-rowindex="${row + 1}"] [aria-colindex="3"]` });

/** The cell's text in that row, 1 for the first. */
const serialIn = (row: number) => deviceOf(devices, row - 1)['Serial number'];

const selectedText = (page: Page) => page.run(() => document.getSelection()?.toString() ?? '');

test('Ctrl+C copies the focused cell, not the clicked one', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', '?tab=all'));
  await signIn(page);
  await expectRows(page, devices);
  await page.click({ css: '[role=row][aria-rowindex="4"] [aria-colindex="4"]' }); // a serial would open the details
  await page.press('ArrowLeft');
  for (let row = 3; row < 7; row += 1) {
    await expect.poll(() => page.focused()).toBe(serialIn(row));
    await page.press('ArrowDown');
  }
  const serial = serialIn(7);
  await expect.poll(() => page.focused()).toBe(serial);
  await page.press('Control+c');
  await expect.poll(() => page.engine.clipboardText(), { timeout: 45_000 }).toBe(serial);
});

test('a text selection over several rows never changes to text of other devices', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', '?tab=all'));
  await page.expectText({ role: 'heading', level: 1 }, /^Finished/);
  await page.point(serialOf(5));
  // By script: dragging with Firefox's driver selects within one row only.
  await page.run(
    (from, to) => {
      const [start, end] = [document.querySelector(from), document.querySelector(to)];
      if (start && end) document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    serialOf(3).css,
    serialOf(5).css,
  );
  const [between = ''] = await page.texts(serialOf(4));
  expect(await selectedText(page)).toContain(between);
  await page.engine.wheel(await page.point(serialOf(5)), 9_000);
  await expect.poll(() => page.texts(serialOf(4)), { timeout: 45_000 }).toEqual([]);
  expect(await selectedText(page)).toBe('');
});
