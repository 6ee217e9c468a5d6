import type { Page } from '@playwright/test';

import { cellAt } from './kit/grid.ts';
import { batchScreen, columnShown, countOf, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const TOTAL = 400;

const pill = (page: Page) => page.getByRole('button', { name: /^\+\d+ new results?$/ });

/** The number of devices without a result, from the verdict, which is always up to date. */
async function waitingFor(page: Page): Promise<number> {
  const [, done] = /^Processing: (\d+) of/.exec(await batchScreen(page).verdict.innerText()) ?? [];
  return TOTAL - Number(done);
}

/** The rendered rows, the row count and the tab's count. */
async function shown(page: Page) {
  const { grid, tab } = batchScreen(page);
  return {
    rows: await columnShown(grid, 'Row'),
    count: await rowCount(grid),
    tab: await countOf(tab('In progress')),
  };
}

/** Opens a running batch on the tab whose rows disappear: those in progress. */
async function openRunning(page: Page, world: ProductionWorld): Promise<void> {
  await world.installClock();
  await openBatch(page, world, 'four-hundred', '?tab=in-progress');
  await world.runFor(20_000);
  await expect(batchScreen(page).verdict).toHaveText(/^Processing:/);
  await expectNewest(page);
}

/** The rows are those of the newest snapshot. */
async function expectNewest(page: Page): Promise<void> {
  const { grid } = batchScreen(page);
  await expect.poll(async () => (await rowCount(grid)) - (await waitingFor(page))).toBe(0);
  await expect(pill(page)).toHaveCount(0);
}

/** Lets a refresh arrive: no row changes, and the pill shows the number of pending results. */
async function expectPending(page: Page, world: ProductionWorld): Promise<void> {
  const before = await shown(page);
  const words = await batchScreen(page).verdict.innerText();
  await world.runFor(12_000);
  await expect(batchScreen(page).verdict).not.toHaveText(words);
  const newResults = async () => /^\+(\d+)/.exec(await pill(page).innerText())?.[1];
  await expect.poll(async () => Number(await newResults()) - before.count + (await waitingFor(page))).toBe(0);
  expect(await shown(page)).toEqual(before);
}

test('while a cell has the focus results are pending, until it loses the focus or they are requested', async ({
  page,
  world,
}) => {
  await openRunning(page, world);
  const { grid, search } = batchScreen(page);
  const cell = cellAt(grid, 2, 'Product key');
  await cell.click();
  const key = await cell.innerText();
  await expectPending(page, world);
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText(key);

  await pill(page).click();
  await expectNewest(page);
  await expect(grid.locator(':focus')).toHaveCount(1);
  await expect(cell).not.toHaveText(key);

  await cell.click();
  await expectPending(page, world);
  await search.focus();
  await expectNewest(page);
});

test('while another window has the focus results stay pending for the active cell', async ({
  page,
  world,
}) => {
  await openRunning(page, world);
  const cell = cellAt(batchScreen(page).grid, 2, 'Product key');
  await cell.click();
  const key = await cell.innerText();
  // As in a browser: the window loses the focus, and `document.activeElement` stays.
  await cell.evaluate((element) => {
    for (const type of ['blur', 'focusout']) {
      element.dispatchEvent(new FocusEvent(type, { bubbles: type === 'focusout' }));
    }
  });
  await expectPending(page, world);
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText(key);
});

test('the focus keeps its row index when rows are added below it', async ({ page, world }) => {
  await openRunning(page, world);
  const { grid, tab } = batchScreen(page);
  await cellAt(grid, 2, 'Product key').press('Control+End'); // beyond the rows that have failed
  await tab('Failed').click();
  await expect.poll(() => rowCount(grid)).toBeGreaterThan(0);
  await grid.locator('[role=row] [tabindex="0"]').focus();
  const before = await rowCount(grid); // from now on results are pending
  const focused = grid.getByRole('row').filter({ has: page.locator(':focus') });
  await expect(focused).toHaveAttribute('aria-rowindex', String(before + 1));
  await world.runFor(20_000);
  await pill(page).click();
  await expect.poll(() => rowCount(grid)).toBeGreaterThan(before);
  await expect(focused).toHaveAttribute('aria-rowindex', String(before + 1));
});

test('when results remove the focused row index, the last row gets the focus', async ({ page, world }) => {
  await openRunning(page, world);
  const { grid } = batchScreen(page);
  await cellAt(grid, 2, 'Product key').press('Control+End');
  await expectPending(page, world);
  await pill(page).click();
  await expectNewest(page);
  const last = grid.getByRole('row').filter({ has: page.locator(':focus') });
  await expect(last).toHaveAttribute('aria-rowindex', String((await rowCount(grid)) + 1));
});

test('while the menu of a cell is open results are pending', async ({ page, world }) => {
  await openRunning(page, world);
  const { grid } = batchScreen(page);
  const cell = cellAt(grid, 3, 'Device ID');
  await cell.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Show details' })).toBeFocused();
  await expectPending(page, world);
  await expect(page.getByRole('menuitem', { name: 'Show details' })).toBeFocused();

  // Back in the cell, so that results are pending again.
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(pill(page)).toBeVisible();
  await pill(page).click();
  await expectNewest(page);
});

test('while text in a cell is selected results are pending', async ({ page, world }) => {
  await openRunning(page, world);
  const { grid, verdict } = batchScreen(page);
  const selected = () => page.evaluate(() => document.getSelection()?.toString());
  const cell = cellAt(grid, 1, 'Device ID');
  await cell.scrollIntoViewIfNeeded(); // beside the causes there is no room for every column
  const box = await cell.boundingBox();
  if (!box) throw new Error('There is no such cell');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 10, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, y);
  await page.mouse.move(box.x + 120, y);
  const part = (await selected()) ?? '';
  expect(part).not.toBe('');
  expect(await cell.innerText()).toContain(part);
  await expectPending(page, world);
  await page.mouse.up();

  // The selection alone suffices: the focus may be elsewhere.
  await page.getByRole('button', { name: 'Columns' }).focus();
  await expect(grid.locator(':focus')).toHaveCount(0);
  expect(await selected()).toBe(part);
  await expectPending(page, world);
  expect(await selected()).toBe(part);
  await verdict.click();
  await expectNewest(page);
});

test('while details are open results are pending', async ({ page, world }) => {
  await openRunning(page, world);
  const { grid, search } = batchScreen(page);
  const cell = cellAt(grid, 2, 'Row');
  await cell.click();
  const row = await cell.innerText();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name: 'Device details' });
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(`Row ${row}`);
  await expectPending(page, world);
  await expect(drawer.getByText('In progress')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveText(row); // pending rows are not shown during the interaction
  await search.focus();
  await expectNewest(page);
});
