import type { DeviceList } from '../../../devices/device-index.ts';
import type { Device } from '../../../devices/device.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';

/** Row numbers. */
export type Selection = ReadonlySet<number>;

/** The selection with the row at `rowIndex` added or removed. */
export function toggleRow(rows: DeviceList, selection: Selection, rowIndex: number): Selection {
  const row = rows.at(rowIndex)?.rowNumber;
  if (row === undefined) return selection;
  const next = new Set(selection);
  if (!next.delete(row)) next.add(row);
  return next;
}

/** The selection with all rows between two row indexes added. */
export function selectRange(rows: DeviceList, selection: Selection, from: number, to: number): Selection {
  const next = new Set(selection);
  for (let rowIndex = Math.min(from, to); rowIndex <= Math.max(from, to); rowIndex += 1) {
    const row = rows.rowNumberAt(rowIndex);
    if (row !== undefined) next.add(row);
  }
  return next;
}

export type SelectedShare = 'all' | 'some' | 'none';

/** How much of the rows shown is selected. */
export function selectedShare(rows: DeviceList, selection: Selection): SelectedShare {
  if (selection.size === 0 || rows.length === 0) return 'none';
  let count = 0;
  for (let rowIndex = 0; rowIndex < rows.length; rowIndex += 1) {
    if (selection.has(rows.rowNumberAt(rowIndex) ?? 0)) count += 1;
    else if (count > 0) return 'some';
  }
  return count === rows.length ? 'all' : count > 0 ? 'some' : 'none';
}

/** How many of the rows selected a tab, search or filter hides. */
export function countHidden(rows: DeviceList, selection: Selection): number {
  let hidden = selection.size;
  for (let rowIndex = 0; rowIndex < rows.length && hidden > 0; rowIndex += 1) {
    if (selection.has(rows.rowNumberAt(rowIndex) ?? 0)) hidden -= 1;
  }
  return hidden;
}

/** The rows selected, in the order of the answer; some of them may be filtered out just now. */
export function selectedDevices(devices: DeviceRows, selection: Selection): readonly Device[] {
  return [...selection]
    .toSorted((a, b) => a - b)
    .map((rowNumber) => devices.at(rowNumber - 1))
    .filter((device) => device !== undefined);
}
