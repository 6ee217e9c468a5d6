import type { Locator } from '@playwright/test';

import type { SampleDevice } from './sample.ts';

/** The grid's own columns, in the order nobody has changed; a box stands before them. */
export const COLUMNS = [
  'Row',
  'Serial number',
  'Product key',
  'Device ID',
  'Status',
  'Error code',
  'Error',
  'Cause',
] as const;

export type Column = (typeof COLUMNS)[number];

/** The cell in that column, as long as the columns stand as above, of the row at that place: 0 is the first shown. */
export function cellAt(grid: Locator, rowIndex: number, column: Column): Locator {
  return rowAt(grid, rowIndex).locator(`[role=gridcell][aria-colindex="${COLUMNS.indexOf(column) + 2}"]`);
}

/** The row at that place: 0 is the first shown, and the headers' is 1 to assistive technology. */
export function rowAt(grid: Locator, rowIndex: number): Locator {
  return grid.locator(`[role=row][aria-rowindex="${rowIndex + 2}"]`);
}

/** What leaves the grid when that cell is copied: of the status the service's own word. */
export function rawText(device: SampleDevice, column: Column): string {
  return column === 'Status' ? device.status : device[column];
}

/** These devices as the text that leaves the grid when their rows are copied. */
export function tabSeparated(devices: readonly SampleDevice[], columns: readonly Column[] = COLUMNS): string {
  return devices.map((device) => columns.map((column) => rawText(device, column)).join('\t')).join('\n');
}
