import type { Page } from '@playwright/test';

import { COLUMNS, rawText } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  /** In the page: the number of table rows during printing, and after it. */
  var printed: { during: number; after: number } | undefined;
}

/** Counts the printed rows at `beforeprint` and `afterprint`, after the listeners that already exist. */
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

/** Whether the colour is nearly black; a transparent one is not. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return alpha > 0 && Math.max(red, green, blue) < 90;
}

test('the whole filtered list is printed, and removed from the page afterwards', async ({ page, world }) => {
  const shown = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed').toReversed();
  await openBatch(page, world, 'thousand', '?sort=rowNumber.desc');
  const { grid, verdict, search } = batchScreen(page);
  const table = page.getByRole('table');
  await expect.poll(() => rowCount(grid)).toBe(shown.length);
  await expect(table).toHaveCount(0);

  // The events and media of printing, triggered by the test.
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

  // And with the browser's own printing.
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
  // Headless Chromium dispatches `beforeprint`, but never `afterprint`.
  await expect.poll(() => page.evaluate(() => globalThis.printed?.during)).toBe(25);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.evaluate(() => globalThis.printed?.during), 'printed again').toBe(25);
});

test('a printed page has no dark backgrounds and no controls, and names its list', async ({
  page,
  world,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openBatch(page, world, 'thousand', '?code=802&q=5cg4');
  const { grid, verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished/);
  const shown = (await sampleDevices('thousand')).filter(
    (device) => device['Error code'] === '802' && device['Serial number'].startsWith('5CG4'),
  );
  await expect.poll(() => rowCount(grid)).toBe(shown.length);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const list = page.locator('.print-list');
  await expect(list).toContainText(page.url());
  await expect(list).toContainText(`${shown.length} of 1,000 devices: Failed, 5cg4, and Error code: 802`);
  await expect(list).toContainText(String(new Date().getFullYear()));
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  const surfaces = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body, #root, #root *, .print-list, .print-list *')]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => getComputedStyle(element).backgroundColor),
    );
  await expect.poll(async () => (await surfaces()).filter(isDark)).toEqual([]);
  // Neither a serial number nor the service's status word is wrapped.
  const cell = list.getByRole('cell', { name: 'finished_with_errors' }).first();
  expect(await cell.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('nowrap');
});

test('printing very many rows requires a confirmation', async ({ page, world }) => {
  await openBatch(page, world, 'hundred-thousand', '?tab=all');
  await expect.poll(() => rowCount(batchScreen(page).grid)).toBe(100_000);
  await page.evaluate(() => {
    globalThis.printed = { during: 0, after: 0 };
    window.print = () => (globalThis.printed = { during: 1, after: 0 });
  });
  const print = page.getByRole('button', { name: 'Print', exact: true });
  await print.click();
  const warning = page.getByRole('status').filter({ hasText: 'rows fill hundreds of pages' });
  await expect(warning).toContainText('100,000 rows');
  expect(await page.evaluate(() => globalThis.printed?.during)).toBe(0);

  // The confirmation is for these rows: other rows need another one.
  await batchScreen(page).tab('Failed').click();
  await expect(warning).toHaveCount(0);
  await print.click();
  await expect(warning).toContainText('15,010 rows');
  expect(await page.evaluate(() => globalThis.printed?.during)).toBe(0);
  await print.click();
  expect(await page.evaluate(() => globalThis.printed?.during)).toBe(1);
});

test('a running batch is printed without the switch of automatic refreshing', async ({ page, world }) => {
  await openBatch(page, world, 'four-hundred');
  const { automatic } = batchScreen(page);
  const control = automatic.locator('..'); // the box, its drawn track and its label
  await expect(control).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(control).toBeHidden();
});
