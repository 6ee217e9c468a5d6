import type { Device, DeviceState } from './batch.ts';
import { type CodeCount, countCodes } from './code-counts.ts';
import { foldColumn } from './column-text.ts';
import type { DeviceFilter, Sort, SortColumn, Tab } from './device-filter.ts';
import { type DeviceRows, sameIdentities } from './device-rows.ts';
import { gradually } from './gradually.ts';
import { type Identities, identitiesOf } from './identities.ts';
import { once } from './once.ts';
import { type Outcome, tallyOutcomes } from './outcomes.ts';
import { type Searchable, searchRows } from './search-rows.ts';
import { orderByRank, type Ranks, rankValues } from './sort-order.ts';

/** The rows of one answer, ready to be searched, counted and sorted. What is costly is made at first use and kept. */
export interface DeviceIndex extends Searchable {
  readonly devices: DeviceRows;
  readonly identities: () => Identities;
  readonly codes: () => readonly CodeCount[];
  /** Positions of all rows in that order. */
  readonly order: (sort: Sort) => Uint32Array;
}

/** An error code, and how many rows the grid would show with it chosen, under the same search and tab. */
export interface CodeChoice extends CodeCount {
  readonly shown: number;
}

/** Some of the rows, in some order. A *place* is a row's position among these, 0 for the first. */
export interface DeviceList {
  readonly length: number;
  readonly at: (place: number) => Device | undefined;
  readonly rowNumberAt: (place: number) => number | undefined;
  /** -1 for a device that is not among them. */
  readonly placeOf: (rowNumber: number) => number;
}

/** What the grid shows, and the counts beside it, for one filter. */
export interface DeviceView {
  readonly rows: DeviceList;
  /** How many rows each tab would show under the same search and code. */
  readonly counts: Readonly<Record<Tab, number>>;
  /** The error codes of all rows, whatever the filter; only `shown` depends on it. */
  readonly codes: readonly CodeChoice[];
}

/** What is known of the devices themselves is taken over from `previous` when the answer before was about the same. */
export function buildDeviceIndex(devices: DeviceRows, previous?: DeviceIndex): DeviceIndex {
  // Settled by now, as a rule. Left open, every answer since would be kept alive.
  previous?.identities();
  const identities = once(() =>
    previous !== undefined && sameIdentities(previous.devices, devices)
      ? previous.identities()
      : identitiesOf(devices),
  );
  const { outcomes } = devices;
  const { list } = outcomes;
  const folded = (column: keyof Outcome) =>
    gradually(foldColumn(list.length, (number) => list[number]?.[column] ?? ''));
  const ofOutcomes = {
    status: folded('status'),
    errorCode: folded('errorCode'),
    errorDescription: folded('errorDescription'),
  };
  const codeRanks = once(() => rankValues(ofOutcomes.errorCode.finish()));
  const byRow = ({ rankOf, blank }: Ranks) => ({
    rankOf: outcomes.of.map((outcome) => rankOf[outcome] ?? blank),
    blank,
  });
  const ranks = once((): Readonly<Record<SortColumn, () => Ranks>> => ({
    ...identities().ranks,
    status: () => byRow(rankValues(ofOutcomes.status.finish())),
    errorCode: () => byRow(codeRanks()),
    errorDescription: () => byRow(rankValues(ofOutcomes.errorDescription.finish())),
  }));
  const orders = new Map<string, Uint32Array>();
  return {
    devices,
    identities,
    outcomes,
    texts: once(() => ({ ...identities().texts, ...ofOutcomes })),
    codes: once(() => countCodes(list, tallyOutcomes(outcomes, null), codeRanks())),
    order: ({ column, direction }) => {
      const key = `${column}.${direction}`;
      const order = orders.get(key) ?? orderByRank(ranks()[column](), direction);
      orders.set(key, order);
      return order;
    },
  };
}

/**
 * Makes the index ready for the first search and for sorting, in slices of a few milliseconds: to be run while the
 * page is idle, once the rows are painted. May be abandoned at any slice; what is done stays done.
 */
export function* warmUp(index: DeviceIndex): Generator<undefined, void> {
  for (const text of Object.values(index.texts())) while (text.step()) yield;
}

/** Rows and counts come from one search and one tally, so they cannot disagree. */
export function selectDevices(index: DeviceIndex, filter: DeviceFilter): DeviceView {
  const { tab, code } = filter;
  const { list } = index.outcomes;
  const found = searchRows(index, filter.search);
  const tally = tallyOutcomes(index.outcomes, found);
  const isInTab = ({ state }: Outcome) => tab === 'all' || tab === state;
  const hasCode = ({ errorCode }: Outcome) => code === null || code === errorCode;

  const inState: Record<DeviceState, number> = { failed: 0, 'in-progress': 0, succeeded: 0 };
  const withCode = new Map<string, number>();
  for (const [number, outcome] of list.entries()) {
    const count = tally[number] ?? 0;
    if (hasCode(outcome)) inState[outcome.state] += count;
    if (isInTab(outcome)) withCode.set(outcome.errorCode, count + (withCode.get(outcome.errorCode) ?? 0));
  }
  const all = inState.failed + inState['in-progress'] + inState.succeeded;
  const shows = Uint8Array.from(list, (outcome) => Number(isInTab(outcome) && hasCode(outcome)));
  return {
    rows: deviceList(index.devices, visiblePositions(index, filter.sort, found, shows)),
    counts: { ...inState, all },
    codes: index.codes().map(({ code, count, description }) => {
      return { code, count, description, shown: withCode.get(code) ?? 0 };
    }),
  };
}

/** Positions of the rows that were found and whose outcome shows. */
function visiblePositions(
  { outcomes: { of }, order }: DeviceIndex,
  sort: Sort | null,
  found: Uint8Array | null,
  shows: Uint8Array,
): Uint32Array {
  const positions = sort === null ? null : order(sort);
  const visible = new Uint32Array(of.length);
  let count = 0;
  for (let place = 0; place < of.length; place += 1) {
    const position = positions === null ? place : (positions[place] ?? 0);
    if (shows[of[position] ?? 0] !== 1 || (found !== null && found[position] !== 1)) continue;
    visible[count] = position;
    count += 1;
  }
  return visible.subarray(0, count);
}

function deviceList(devices: DeviceRows, positions: Uint32Array): DeviceList {
  return {
    length: positions.length,
    at: (place) => devices.at(positions[place] ?? -1),
    rowNumberAt: (place) => {
      const position = positions[place];
      return position === undefined ? undefined : position + 1;
    },
    placeOf: (rowNumber) => positions.indexOf(rowNumber - 1),
  };
}
