import { COLUMNS, DEVICE_COLUMNS, type DeviceColumn, readColumn } from '../../../src/devices/columns.ts';
import type { DeviceFilter } from '../../../src/devices/device-filter.ts';
import type { Device } from '../../../src/devices/device.ts';
import { parseSearch, type SearchCondition } from '../../../src/devices/search/search-query.ts';
import { fold } from '../../../src/text/fold.ts';
import { nameCause } from './samples.ts';

/** A naive reference implementation of search and sort. */
export function naiveRows(devices: readonly Device[], { tab, search, code, cause, sort }: DeviceFilter) {
  const terms = parseSearch(search);
  const rows = devices.filter(
    (row) =>
      terms.every((term) => meets(row, term)) &&
      (tab === 'all' || tab === row.state) &&
      (code === null || code === row.errorCode) &&
      (cause === null || cause === row.cause),
  );
  if (sort === null) return rows;
  const { column, direction } = sort;
  return rows.toSorted((a, b) => {
    const [x, y] = [natural(cell(a, column)), natural(cell(b, column))];
    if (x.length === 0 || y.length === 0) return Number(x.length === 0) - Number(y.length === 0);
    return direction === 'asc' ? compareParts(x, y) : compareParts(y, x);
  });
}

const cell = (row: Device, column: DeviceColumn) => fold(String(rawCell(row, column)));

/** The text of a cell. */
export const rawCell = (row: Device, column: DeviceColumn): string | number =>
  readColumn(row, column, nameCause);

function meets(row: Device, { field, excluded, value }: SearchCondition): boolean {
  const wanted = fold(value);
  if (wanted === '') return true; // a term of invisible characters only matches every row
  const spelled = (text: string) => fold(text).replaceAll(/[-_ ]/g, '') === wanted.replaceAll(/[-_ ]/g, '');
  const found = () => {
    if (field === null) return DEVICE_COLUMNS.some((column) => cell(row, column).includes(wanted));
    if (field === 'code') return spelled(row.errorCode);
    if (field === 'status') return spelled(row.status) || spelled(row.state);
    return DEVICE_COLUMNS.some(
      (column) => COLUMNS[column].searchWord === field && cell(row, column).includes(wanted),
    );
  };
  return found() !== excluded;
}

type Part = bigint | number;

/** Natural order: numbers by value, everything else by character code. */
export function natural(value: string): readonly Part[] {
  const parts =
    fold(value)
      .trim()
      .match(/\d+|\D/g) ?? [];
  return parts.map((part) => (/^\d/.test(part) ? BigInt(part) : part.charCodeAt(0)));
}

/** Numbers come before characters, and a prefix before the longer text. */
export function compareParts(a: readonly Part[], b: readonly Part[]): number {
  for (const [at, x] of a.entries()) {
    const y = b[at];
    if (y === undefined) return 1;
    if (typeof x !== typeof y) return typeof x === 'bigint' ? -1 : 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
