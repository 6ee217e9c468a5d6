import type { Locator } from '@playwright/test';

import { cellAt, rowAt } from './kit/grid.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, sandboxTest as test } from './kit/test.ts';

const COUNT = 1_000_000;
const ROW_PX = 36;

test('every row of a list above the browsers’ scroll limit is reached by wheel, scrollbar and keyboard', async ({
  page,
  world,
}) => {
  test.slow(); // a 22 MB answer
  await openBatch(page, world, 'million');
  const { verdict, grid, search } = batchScreen(page);
  const focused = grid.locator(':focus');
  const press = (key: string) => page.keyboard.press(key);
  await expect(verdict).toHaveText(/all 1,000,000 devices/, { timeout: 60_000 });

  await test.step('the keyboard leads to the last row, which is at the end of the scrollbar', async () => {
    await cellAt(grid, 0, 'Row').click();
    await press('Control+End');
    await expect(cellAt(grid, COUNT - 1, 'Device ID')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
    expect(await scrollbarOf(grid)).toBe(1);
    await press('Home');
    await press('ArrowRight');
    await expect(focused).toHaveText(String(COUNT));
  });

  await test.step('rows reached by keyboard are read in their order', async () => {
    await press('Control+Home');
    for (const _page of [1, 2, 3]) await press('PageDown');
    await expect(rowAt(grid, 0)).toHaveCount(0);
    await expect.poll(() => rowsInOrder(grid)).toBe(true);
    await expect(focused).toBeInViewport({ ratio: 1 });
    await press('Control+End');
    for (const _page of [1, 2, 3]) await press('PageUp');
    await expect(rowAt(grid, COUNT - 1)).toHaveCount(0);
    await expect.poll(() => rowsInOrder(grid)).toBe(true);
    await expect(focused).toBeInViewport({ ratio: 1 });
  });

  await test.step('the scrollbar leads to its share of the rows', async () => {
    await dragScrollbar(grid, 0.5);
    await expect.poll(() => listTop(grid)).toBeGreaterThan(0.49 * COUNT * ROW_PX);
    expect(await listTop(grid)).toBeLessThan(0.51 * COUNT * ROW_PX);
  });

  await test.step('the wheel scrolls by its own pixels, and the scrollbar follows by less', async () => {
    const before = await listTop(grid);
    const scrollTop = await grid.evaluate((element) => element.scrollTop);
    await grid.hover();
    for (const [notches, total] of [
      [300, 300],
      [-500, -200],
      [1_000, 800],
    ] as const) {
      await page.mouse.wheel(0, notches);
      await expect.poll(() => listTop(grid)).toBe(before + total);
    }
    await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeLessThan(scrollTop + 200);
    expect(await listTop(grid)).toBe(before + 800);
  });

  await test.step('a single turn of the wheel by several pages is no move of the scrollbar', async () => {
    const before = await listTop(grid);
    const farPx = 9_000; // far enough for a move of the scrollbar in views of 139 to 4,500 px
    await page.mouse.wheel(0, farPx);
    await expect.poll(() => listTop(grid)).toBe(before + farPx);
    await expect.poll(() => rowsInOrder(grid)).toBe(true);
    expect(await listTop(grid)).toBe(before + farPx);
    await page.mouse.wheel(0, -farPx);
    await expect.poll(() => listTop(grid)).toBe(before);
  });

  const rowIndex = Math.ceil((await listTop(grid)) / ROW_PX) + 3;
  await test.step('Page Down moves by a page', async () => {
    await cellAt(grid, rowIndex, 'Row').click();
    const page = await grid.evaluate((element, px) => Math.floor(element.clientHeight / px) - 1, ROW_PX);
    await press('PageDown');
    await expect(cellAt(grid, rowIndex + page, 'Row')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
    await press('PageUp');
    await expect(cellAt(grid, rowIndex, 'Row')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
  });

  await test.step('the focus comes into sight from far away', async () => {
    const leave = async (share: number) => {
      await dragScrollbar(grid, share);
      await expect(focused).not.toBeInViewport();
    };
    await leave(1);
    await press('ArrowDown');
    await expect(cellAt(grid, rowIndex + 1, 'Row')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
    await press('Shift+Tab');
    await leave(0);
    await press('Tab');
    await expect(cellAt(grid, rowIndex + 1, 'Row')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
    await press('/');
    await expect(search).toBeFocused();
    await leave(1);
    await press('Escape');
    await expect(cellAt(grid, rowIndex + 1, 'Row')).toBeFocused();
    await expect(focused).toBeInViewport({ ratio: 1 });
  });

  await test.step('Home leads back to the first row', async () => {
    await press('Control+Home');
    await expect(rowAt(grid, 0)).toBeInViewport();
    expect(await scrollbarOf(grid)).toBe(0);
  });
});

/** The height in px of the rows above the visible ones, from the rendered positions; `NaN` until rows are drawn there. */
function listTop(grid: Locator): Promise<number> {
  return grid.evaluate((element, rowPx) => {
    const { top, bottom } = element.getBoundingClientRect();
    const row = [...element.querySelectorAll('[role=row][aria-rowindex]')].find((it) => {
      const box = it.getBoundingClientRect();
      return Number(it.ariaRowIndex) > 1 && box.top > top + rowPx && box.bottom < bottom;
    });
    if (!row) return NaN;
    const headerBottom = top + element.clientTop + rowPx;
    return Math.round(
      (Number(row.ariaRowIndex) - 2) * rowPx - (row.getBoundingClientRect().top - headerBottom),
    );
  }, ROW_PX);
}

/** Whether the row elements stand in the page in the order of their rows, in which screen readers read them. */
const rowsInOrder = (grid: Locator) =>
  grid.evaluate((element) => {
    const indexes = Array.from(element.querySelectorAll('[role=row][aria-rowindex]'), (row) =>
      Number(row.ariaRowIndex),
    );
    return indexes.every((index, at) => index > (indexes[at - 1] ?? 0));
  });

/** The scroll position, 0 to 1. */
const scrollbarOf = (grid: Locator) =>
  grid.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollTop / (scrollHeight - clientHeight));

const dragScrollbar = (grid: Locator, share: number) =>
  grid.evaluate((element, share) => {
    element.scrollTop = share * (element.scrollHeight - element.clientHeight);
  }, share);
