import type { Page } from '@playwright/test';

import { COLUMNS, rawText } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  /** In the page: how many rows of a table stood in it while it was printed, and after that. */
  var printed: { during: number; after: number } | undefined;
}

/** Counts the rows on paper at both ends of printing; what listens already does its work first. */
async function countPrinted(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counts = { during: 0, after: -1 };
    globalThis.printed = counts;
    const rows = document.getElementsByTagName('tr');
    const headings = 1;
    window.addEventListener('beforeprint', () => (counts.during = rows.length - headings));
    window.addEventListener('afterprint', () => (counts.after = rows.length));
  });
}

test('the whole filtered list is printed, and gone from the page afterwards', async ({ page, world }) => {
  const shown = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed').toReversed();
  await openBatch(page, world, 'thousand', '?sort=rowNumber.desc');
  const { grid, verdict, search } = batchScreen(page);
  const table = page.getByRole('table');
  await expect.poll(() => rowCount(grid)).toBe(shown.length);
  await expect(table).toHaveCount(0);

  // What the browser says and does when it prints, at the pace of the test.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(table).toBeVisible();
  await expect(verdict).toBeVisible();
  await expect(grid).toBeHidden();
  await expect(search).toBeHidden();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([...COLUMNS]);
  const cells = await table.evaluate((element: HTMLTableElement) =>
    [...(element.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
  expect(cells).toEqual(shown.map((device) => COLUMNS.map((column) => rawText(device, column))));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(table).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(grid).toBeVisible();

  // And with a browser that really prints.
  await countPrinted(page);
  const paper = await page.pdf();
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await page.evaluate(() => globalThis.printed)).toEqual({ during: shown.length, after: 0 });
});

test('the button prints', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  await expect.poll(() => rowCount(batchScreen(page).grid)).toBe(25);
  await countPrinted(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  // Without a head the browser says that it begins, and never that it has printed.
  await expect.poll(() => page.evaluate(() => globalThis.printed?.during)).toBe(25);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.evaluate(() => globalThis.printed?.during), 'printed again').toBe(25);
});
