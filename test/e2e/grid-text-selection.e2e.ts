import type { Locator, Page } from '@playwright/test';

import { cellAt, rowAt } from './kit/grid.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('a text selection over several rows never changes to text of other devices', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid, header } = batchScreen(page);
  for (const change of [() => page.mouse.wheel(0, 9_000), () => header('Serial number').click()]) {
    await grid.evaluate((element) => element.scrollTo(0, 0));
    await expect(cellAt(grid, 2, 'Serial number')).toBeInViewport();
    await selectText(page, cellAt(grid, 2, 'Serial number'), cellAt(grid, 4, 'Serial number'));
    expect(await selectedText(page)).toContain(await cellAt(grid, 3, 'Serial number').innerText());
    const firstShown = await grid.getByRole('row').nth(1).innerText();
    await change();
    await expect(grid.getByRole('row').nth(1)).not.toHaveText(firstShown, { useInnerText: true });
    expect(await selectedText(page)).toBe('');
  }
});

test('a text selection stays while its rows stay visible', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid } = batchScreen(page);
  await grid.hover();
  await page.mouse.wheel(0, 9_000);
  await expect(rowAt(grid, 255)).toBeInViewport();
  await expect.poll(() => isInOrder(grid)).toBe(true);
  await selectText(page, cellAt(grid, 253, 'Serial number'), cellAt(grid, 255, 'Serial number'));
  const selected = await selectedText(page);
  expect(selected).toContain(await cellAt(grid, 254, 'Serial number').innerText());

  // A few rows up: once scrolling ends, nearly all row elements are moved behind those of the new rows.
  await page.mouse.wheel(0, -180);
  await expect(rowAt(grid, 246)).toBeInViewport();
  await expect.poll(() => isInOrder(grid)).toBe(true);
  expect(await selectedText(page)).toBe(selected);
});

async function selectText(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('The cells are not in sight');
  await page.mouse.move(start.x + 14, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 80, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

const selectedText = (page: Page) => page.evaluate(() => document.getSelection()?.toString());

const isInOrder = (grid: Locator) =>
  grid.evaluate((element) => {
    const indices = Array.from(element.querySelectorAll('[role=row][aria-rowindex]'), (row) =>
      Number(row.ariaRowIndex),
    );
    return indices.every((index, at) => index > (indices[at - 1] ?? 0));
  });
