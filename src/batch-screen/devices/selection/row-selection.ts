import type { DeviceList } from '../../../devices/device-index.ts';
import type { Device } from '../../../devices/device.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';

/** Row numbers. */
export type Selection = ReadonlySet<number>;

/** The selection with the row at `place` taken in or out. */
export function toggleRow(rows: DeviceList, selection: Selection, place: number): Selection {
  const row = rows.at(place)?.rowNumber;
  if (row === undefined) return selection;
  const next = new Set(selection);
  if (!next.delete(row)) next.add(row);
  return next;
}

/** The selection with all rows from one place to the other taken in. */
export function selectRange(rows: DeviceList, selection: Selection, from: number, to: number): Selection {
  const next = new Set(selection);
  for (let place = Math.min(from, to); place <= Math.max(from, to); place += 1) {
    const row = rows.rowNumberAt(place);
    if (row !== undefined) next.add(row);
  }
  return next;
}

export type SelectedShare = 'all' | 'some' | 'none';

/** How much of the rows shown is selected. */
export function selectedShare(rows: DeviceList, selection: Selection): SelectedShare {
  if (selection.size === 0 || rows.length === 0) return 'none';
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    if (selection.has(rows.rowNumberAt(place) ?? 0)) count += 1;
    else if (count > 0) return 'some';
  }
  return count === rows.length ? 'all' : count > 0 ? 'some' : 'none';
}

/** How many of the rows selected a tab, search or filter hides. */
export function countHidden(rows: DeviceList, selection: Selection): number {
  let hidden = selection.size;
  for (let place = 0; place < rows.length && hidden > 0; place += 1) {
    if (selection.has(rows.rowNumberAt(place) ?? 0)) hidden -= 1;
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
