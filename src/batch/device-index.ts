import type { Device, DeviceState } from './batch.ts';
import { countCodes, type CodeCount } from './code-counts.ts';
import type { DeviceFilter, Sort, SortColumn, Tab } from './device-filter.ts';
import { buildSearchText, matchRows, type SearchText, searchWords } from './search-text.ts';
import { orderByRank, rankRows } from './sort-order.ts';

/** The rows of one answer, ready to be searched, counted and sorted. What is costly is made at first use and kept. */
export interface DeviceIndex {
  readonly devices: readonly Device[];
  readonly codes: () => readonly CodeCount[];
  readonly searchText: () => SearchText;
  /** Positions of all rows in that order. */
  readonly order: (sort: Sort) => Uint32Array;
}

/** What the grid shows, and the counts beside it, for one filter. */
export interface DeviceView {
  readonly rows: readonly Device[];
  /** How many rows each tab would show under the same search and code. */
  readonly counts: Readonly<Record<Tab, number>>;
  /** The error codes of all rows, whatever the filter. */
  readonly codes: readonly CodeCount[];
}

export function buildDeviceIndex(devices: readonly Device[]): DeviceIndex {
  const ranks = oncePerColumn((column) => rankRows(devices, column));
  const orders = {
    asc: oncePerColumn((column) => orderByRank(ranks(column), 'asc')),
    desc: oncePerColumn((column) => orderByRank(ranks(column), 'desc')),
  };
  return {
    devices,
    codes: once(() => countCodes(devices)),
    searchText: once(() => buildSearchText(devices)),
    order: ({ column, direction }) => orders[direction](column),
  };
}

/** Rows and counts come from one pass, so they cannot disagree. */
export function selectDevices(index: DeviceIndex, filter: DeviceFilter): DeviceView {
  const { devices } = index;
  const words = searchWords(filter.search);
  const matches = words.length === 0 ? null : matchRows(index.searchText(), words);
  const order = filter.sort === null ? null : index.order(filter.sort);
  const found: Record<DeviceState, number> = { failed: 0, 'in-progress': 0, succeeded: 0 };
  const rows: Device[] = [];
  for (let place = 0; place < devices.length; place += 1) {
    const position = order === null ? place : order[place];
    if (position === undefined || (matches !== null && matches[position] !== 1)) continue;
    const device = devices[position];
    if (device === undefined || (filter.code !== null && device.errorCode !== filter.code)) continue;
    found[device.state] += 1;
    if (filter.tab === 'all' || filter.tab === device.state) rows.push(device);
  }
  const all = found.failed + found['in-progress'] + found.succeeded;
  return { rows, counts: { ...found, all }, codes: index.codes() };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function oncePerColumn<Value>(make: (column: SortColumn) => Value): (column: SortColumn) => Value {
  const made = new Map<SortColumn, () => Value>();
  return (column) => {
    const get = made.get(column) ?? once(() => make(column));
    made.set(column, get);
    return get();
  };
}
