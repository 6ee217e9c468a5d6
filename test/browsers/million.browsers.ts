import type { Page } from './kit/page.ts';
import { SCREEN } from './kit/screen.ts';
import { addressOf, expect, signIn, test } from './kit/test.ts';

const { cell, verdict } = SCREEN;
const COUNT = 1_000_000;
const ROW_PX = 36;

test('every row of a list above the browsers’ scroll limit is reached', async ({ page, site }) => {
  await page.goto(addressOf(site, 'million'));
  await signIn(page);
  await page.expectText(verdict, 'Finished: all 1,000,000 devices registered');

  await page.click(cell(0, 'Row'));
  await page.press('Control+End');
  await page.press('Home');
  await page.press('ArrowRight');
  await expect.poll(() => page.focused()).toBe(String(COUNT));
  await expect.poll(() => focusInSight(page)).toBe(true);
  await expect.poll(() => scrollbarOf(page)).toBeCloseTo(1, 6);

  await dragScrollbar(page, 0.5);
  // From the end, and WebKit scrolls before it says so.
  await expect.poll(() => listTop(page)).toBeLessThan(0.51 * COUNT * ROW_PX);
  const before = (await listTop(page)) ?? 0;
  expect(before).toBeGreaterThan(0.49 * COUNT * ROW_PX);
  const scrollTop = await scrollTopOf(page);
  await page.engine.wheel(await page.point(cell(Math.ceil(before / ROW_PX) + 3, 'Row')), 720);
  await expect.poll(() => listTop(page)).toBe(before + 720);
  // The scrollbar moves by its share of that, once scrolling is over.
  await expect.poll(() => scrollTopOf(page)).toBeLessThan(scrollTop + 200);
  expect(await listTop(page)).toBe(before + 720);
  // Also where it is far enough for a move of the scrollbar: by at most what the wheel was turned, as engines limit that.
  await page.engine.wheel(await page.point(cell(Math.ceil((before + 720) / ROW_PX) + 3, 'Row')), 9_000);
  await expect.poll(() => listTop(page)).toBeGreaterThan(before + 5_720);
  await expect.poll(() => scrollTopOf(page)).toBeLessThan(scrollTop + 1_000);
  await expect.poll(() => rowsInOrder(page)).toBe(true);
  const afterWheel = (await listTop(page)) ?? 0;
  expect(afterWheel).toBeLessThanOrEqual(before + 9_720);

  const rowIndex = Math.ceil(afterWheel / ROW_PX) + 3;
  await page.click(cell(rowIndex, 'Row'));
  await expect.poll(() => page.focused()).toBe(String(rowIndex + 1));
  const rows = await page.run((px) => {
    const height = document.querySelector('[role=grid]')?.clientHeight ?? 0;
    return Math.floor(height / px) - 1;
  }, ROW_PX);
  await page.press('PageDown');
  await expect.poll(() => page.focused()).toBe(String(rowIndex + 1 + rows));
  await expect.poll(() => focusInSight(page)).toBe(true);
  await expect.poll(() => rowsInOrder(page)).toBe(true);
  expect(await page.focused()).toBe(String(rowIndex + 1 + rows));

  // The focused row scrolls into view from far away.
  await dragScrollbar(page, 1);
  await expect.poll(() => focusInSight(page)).toBe(false);
  await page.press('PageUp');
  await expect.poll(() => page.focused()).toBe(String(rowIndex + 1));
  await expect.poll(() => focusInSight(page)).toBe(true);

  await page.press('Control+Home');
  await expect.poll(() => listTop(page)).toBe(0);
  expect(await scrollbarOf(page)).toBe(0);
});

/** The height in px of the rows above the visible ones, from the rendered positions; `null` without rows. */
function listTop(page: Page): Promise<number | null> {
  return page.run((rowPx) => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) return null;
    const { top, bottom } = grid.getBoundingClientRect();
    const row = [...grid.querySelectorAll('[role=row][aria-rowindex]')].find((it) => {
      const box = it.getBoundingClientRect();
      return Number(it.ariaRowIndex) > 1 && box.top > top + rowPx && box.bottom < bottom;
    });
    if (!row) return null;
    const headerBottom = top + grid.clientTop + rowPx;
    return Math.round(
      (Number(row.ariaRowIndex) - 2) * rowPx - (row.getBoundingClientRect().top - headerBottom),
    );
  }, ROW_PX);
}

const focusInSight = (page: Page) =>
  page.run((rowPx) => {
    const box = document.activeElement?.getBoundingClientRect();
    const grid = document.activeElement?.closest('[role=grid]')?.getBoundingClientRect();
    return (
      box !== undefined && grid !== undefined && box.top >= grid.top + rowPx && box.bottom <= grid.bottom
    );
  }, ROW_PX);

/** Whether the row elements stand in the page in the order of their rows, in which screen readers read them. */
const rowsInOrder = (page: Page) =>
  page.run(() => {
    const rows = Array.from(document.querySelectorAll('[role=row][aria-rowindex]'), (row) =>
      Number(row.ariaRowIndex),
    );
    return rows.every((index, at) => index > (rows[at - 1] ?? 0));
  });

const scrollTopOf = (page: Page) => page.run(() => document.querySelector('[role=grid]')?.scrollTop ?? 0);

/** The scroll position, 0 to 1. */
const scrollbarOf = (page: Page) =>
  page.run(() => {
    const grid = document.querySelector('[role=grid]');
    return grid ? grid.scrollTop / (grid.scrollHeight - grid.clientHeight) : null;
  });

const dragScrollbar = (page: Page, share: number) =>
  page.run((share) => {
    const grid = document.querySelector('[role=grid]');
    if (grid) grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
  }, share);
