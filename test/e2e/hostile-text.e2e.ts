import type { Locator, Page } from '@playwright/test';

import { cellAt } from './kit/grid.ts';
import { batchScreen, columnShown, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

type Column = Parameters<typeof cellAt>[2];

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ISOLATED_NAME = '\u2068חברת דוגמה Bidi\u2069';

/** The characters of one line in visual order, left to right. */
function seenIn(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const seen: { readonly left: number; readonly character: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let at = 0; at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0) seen.push({ left, character: text.charAt(at) });
      }
    }
    return seen
      .toSorted((a, b) => a.left - b.left)
      .map(({ character }) => character)
      .join('');
  });
}

/** Filters by the cell's value through its menu. */
async function filterBy(page: Page, rowIndex: number, column: Column): Promise<void> {
  await cellAt(batchScreen(page).grid, rowIndex, column).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Filter by this value' }).click();
}

test('no text of the service reorders a sentence, and each is found by its value', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openBatch(page, world, 'hostile-text', '?tab=all');
  const { verdict, grid, chips, code } = batchScreen(page);
  const words = 'Unknown status “paused_for_review”: 2 of 3 devices done';
  await expect(verdict).toHaveText(words);
  expect(await seenIn(verdict)).toBe(words);
  await expect(page).toHaveTitle(`66 % · ${ISOLATED_NAME}`);

  const options = code.getByRole('option');
  await expect(options).toHaveText([
    'Every code',
    '806\ufffd ZtdSomethingNew (1)',
    '808 ZtdSomethingNew (1)',
  ]);
  expect((await options.allTextContents()).join('|')).not.toMatch(CONTROLS);

  // Text beside a right-to-left text keeps its position.
  const left = async (column: Column) => (await cellAt(grid, 1, column).boundingBox())?.x ?? 0;
  expect(await left('Serial number')).toBeLessThan(await left('Product key'));

  for (const [rowIndex, column] of [
    [0, 'Serial number'],
    [1, 'Serial number'],
    [2, 'Serial number'],
    [1, 'Error code'],
    [0, 'Error code'],
  ] as const) {
    const row = await cellAt(grid, rowIndex, 'Row').innerText();
    await filterBy(page, rowIndex, column);
    await expect.poll(() => columnShown(grid, 'Row'), { message: `${column} of row ${row}` }).toEqual([row]);
    const label = await chips.getByRole('button').first().getAttribute('aria-label');
    expect(label?.replace(/\u2068[^\u2069]*\u2069/, '')).not.toMatch(CONTROLS);
    await expect(page).toHaveURL(/[?&]q=/);
    await page.reload();
    await expect.poll(() => columnShown(grid, 'Row'), { message: 'by its link' }).toEqual([row]);
    await chips.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(() => rowCount(grid)).toBe(3);
    await expect(page).not.toHaveURL(/[?&]q=/);
  }
});
