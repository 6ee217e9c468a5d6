import { expect, type Locator, type Page } from '@playwright/test';

export type TabName = 'Failed' | 'In progress' | 'Succeeded' | 'All';

export const TAB_NAMES: readonly TabName[] = ['Failed', 'In progress', 'Succeeded', 'All'];

export interface BatchScreen {
  readonly verdict: Locator;
  readonly grid: Locator;
  /** The grid, or why it is empty. */
  readonly panel: Locator;
  readonly search: Locator;
  readonly code: Locator;
  readonly cause: Locator;
  readonly chips: Locator;
  readonly refresh: Locator;
  readonly automatic: Locator;
  readonly tab: (name: TabName) => Locator;
  readonly header: (name: string) => Locator;
  readonly cell: (name: string) => Locator;
}

/** The parts of the batch screen, by role and name. */
export function batchScreen(page: Page): BatchScreen {
  const grid = page.getByRole('grid', { name: 'Devices' });
  return {
    verdict: page.getByRole('heading', { level: 1 }),
    grid,
    panel: page.getByRole('tabpanel'),
    search: page.getByRole('searchbox', { name: 'Search devices' }),
    code: page.getByRole('combobox', { name: 'Error code' }),
    cause: page.getByRole('combobox', { name: 'Cause' }),
    chips: page.getByRole('group', { name: 'Active filters' }),
    refresh: page.getByRole('button', { name: 'Refresh now' }),
    automatic: page.getByRole('switch', { name: 'Refresh automatically' }),
    tab: (name) => page.getByRole('tab', { name: new RegExp(`^${name}\\b`) }),
    header: (name) => grid.getByRole('columnheader', { name, exact: true }),
    cell: (name) => grid.getByRole('gridcell', { name, exact: true }),
  };
}

/** The number beside a tab's name. */
export async function countOf(tab: Locator): Promise<number> {
  const digits = (await tab.innerText()).replaceAll(/\D/g, '');
  return Number(digits);
}

/** The number of devices in the grid (`aria-rowcount` without the header). */
export async function rowCount(grid: Locator): Promise<number> {
  return Number(await grid.getAttribute('aria-rowcount')) - 1;
}

/** The texts of one column in the rendered rows, in row order. */
export function columnShown(grid: Locator, column: string): Promise<string[]> {
  return grid.evaluate((element, column) => {
    const indexOf = (name: string) =>
      [...element.querySelectorAll('[role=columnheader]')]
        .find((header) => header.textContent.trim() === name)
        ?.getAttribute('aria-colindex');
    // Sorted by row index: recycled row elements are not in row order in the DOM.
    const rows = [...element.querySelectorAll('[role=row][aria-rowindex]')];
    rows.sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));
    const cells = rows.map((row) => row.querySelector(`[role=gridcell][aria-colindex="${indexOf(column)}"]`));
    return cells.filter((cell) => cell !== null).map((cell) => cell.textContent);
  }, column);
}

/** Waits until that column starts with these values, in this order. */
export async function expectFirst(grid: Locator, column: string, expected: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await columnShown(grid, column)).slice(0, expected.length), { message: column })
    .toEqual(expected);
}
