import { expectRows } from './kit/expect.ts';
import type { Page } from './kit/page.ts';
import { addressOf, expect, signIn, test } from './kit/test.ts';
import { deviceOf, devices } from './kit/view.ts';

const serialOf = (row: number) => ({ css: `[role=row][aria-rowindex="${row + 1}"] [aria-colindex="3"]` });

/** What that row, 1 for the first, has there. */
const serialIn = (row: number) => deviceOf(devices, row - 1)['Serial number'];

const selectedText = (page: Page) => page.run(() => document.getSelection()?.toString() ?? '');

test('the cell in focus is copied, not the one that was clicked', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', '?tab=all'));
  await signIn(page);
  await expectRows(page, devices);
  await page.click(serialOf(3));
  for (let row = 3; row < 7; row += 1) {
    await expect.poll(() => page.focused()).toBe(serialIn(row));
    await page.press('ArrowDown');
  }
  const serial = serialIn(7);
  await expect.poll(() => page.focused()).toBe(serial);
  await page.press('Control+c');
  await expect.poll(() => page.engine.clipboardText(), { timeout: 45_000 }).toBe(serial);
});

test('text selected over several rows never becomes that of other devices', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', '?tab=all'));
  await page.expectText({ role: 'heading', level: 1 }, /^Finished/);
  await page.point(serialOf(5));
  // By script: a drag by the driver of Firefox selects within one row alone.
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
