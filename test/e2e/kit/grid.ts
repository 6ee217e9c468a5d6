import type { Locator } from '@playwright/test';

import type { SampleDevice } from './sample.ts';

/** The grid's columns in their default order; a checkbox column comes before them. */
export const COLUMNS = [
  'Row',
  'Serial number',
  'Status',
  'Cause',
  'Error code',
  'Error',
  'Product key',
  'Device ID',
] as const;

export type Column = (typeof COLUMNS)[number];

/** The cell at a row index (0: the first row shown) in that column; assumes the default column order. */
export function cellAt(grid: Locator, rowIndex: number, column: Column): Locator {
  return rowAt(grid, rowIndex).locator(`[role=gridcell][aria-colindex="${COLUMNS.indexOf(column) + 2}"]`);
}

/** The row at a row index: 0 is the first row shown, which has `aria-rowindex` 2. */
export function rowAt(grid: Locator, rowIndex: number): Locator {
  return grid.locator(`[role=row][aria-rowindex="${rowIndex + 2}"]`);
}

/** The text that copying the cell gives: for the status, the service's own word. */
export function rawText(device: SampleDevice, column: Column): string {
  return column === 'Status' ? device.status : device[column];
}

/** The text that copying the rows of these devices gives. */
export function tabSeparated(devices: readonly SampleDevice[], columns: readonly Column[] = COLUMNS): string {
  return devices.map((device) => columns.map((column) => rawText(device, column)).join('\t')).join('\n');
}
