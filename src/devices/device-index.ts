import { CAUSES, type Cause } from './causes.ts';
import { type CodeCount, countCodes } from './code-counts.ts';
import {
  byColumn,
  COLUMNS,
  isIdentityColumn,
  isTranslatedColumn,
  type NameCause,
  OUTCOME_COLUMNS,
  type TranslatedColumn,
} from './columns.ts';
import type { DeviceFilter, Sort, Tab } from './device-filter.ts';
import type { DeviceState, Outcome, Device } from './device.ts';
import { incrementalTask } from './incremental-task.ts';
import { memoize } from './memoize.ts';
import { once } from './once.ts';
import { foldColumn } from './rows/column-text.ts';
import type { DeviceRows } from './rows/device-rows.ts';
import { type Identities, identitiesAfter } from './rows/identities.ts';
import { tallyOutcomes } from './rows/outcomes.ts';
import { type Searchable, searchRows } from './search/search-rows.ts';
import { orderByRank, type Ranks, rankValues } from './sort/sort-order.ts';

/** The rows of one answer, ready to be searched, counted and sorted. What is costly is made at first use and kept. */
export interface DeviceIndex extends Searchable {
  readonly devices: DeviceRows;
  readonly identities: () => Identities;
  readonly codes: () => readonly CodeCount[];
  /** Positions of all rows in that order; causes are sorted by their names. */
  readonly order: (sort: Sort, nameCause: NameCause) => Uint32Array;
}

/** An error code, and how many rows the grid would show with it chosen, everything else being as it is. */
export interface CodeChoice extends CodeCount {
  readonly shown: number;
}

/** A cause that some row has, likewise. */
export interface CauseChoice {
  readonly cause: Cause;
  readonly shown: number;
}

/** Some of the rows, in some order. A *row index* is a row's position among these, 0 for the first. */
export interface DeviceList {
  readonly length: number;
  readonly at: (rowIndex: number) => Device | undefined;
  readonly rowNumberAt: (rowIndex: number) => number | undefined;
  /** -1 for a device that is not among them. */
  readonly rowIndexOf: (rowNumber: number) => number;
}

/** What the grid shows, and the counts beside it, for one filter. */
export interface DeviceView {
  readonly rows: DeviceList;
  /** How many rows each tab would show, everything else being as it is. */
  readonly counts: Readonly<Record<Tab, number>>;
  /** The error codes of all rows, whatever the filter; only `shown` depends on it. */
  readonly codes: readonly CodeChoice[];
  /** Likewise, in the order of `CAUSES`. */
  readonly causes: readonly CauseChoice[];
}

/** What is known of the devices themselves is taken over from `previous` when the answer before was about the same. */
export function buildDeviceIndex(devices: DeviceRows, previous?: DeviceIndex): DeviceIndex {
  // Settled by now, as a rule. Left open, every answer since would be kept alive.
  previous?.identities();
  const identities = identitiesAfter(previous, devices);
  const { outcomes } = devices;
  const { distinct } = outcomes;
  const outcomeTexts = byColumn(OUTCOME_COLUMNS, (column) =>
    incrementalTask(
      foldColumn(distinct.length, (number) => readOutcome(distinct[number], COLUMNS[column].read)),
    ),
  );
  const outcomeRanks = byColumn(OUTCOME_COLUMNS, (column) =>
    once(() => rankValues(outcomeTexts[column].finish())),
  );
  const ranksByRow = ({ rankOf, blank }: Ranks) => ({
    rankOf: outcomes.byRow.map((outcome) => rankOf[outcome] ?? blank),
    blank,
  });
  const orders = new Map<string, Uint32Array>();
  return {
    devices,
    identities,
    outcomes,
    texts: once(() => ({ ...identities().texts, ...outcomeTexts })),
    codes: once(() => countCodes(distinct, tallyOutcomes(outcomes, null), outcomeRanks.errorCode())),
    order: ({ column, direction }, nameCause) => {
      // Not kept: it is another one in another language.
      if (isTranslatedColumn(column)) {
        return orderByRank(ranksByRow(rankTranslated(distinct, column, nameCause)), direction);
      }
      const key = `${column}.${direction}`;
      const ranks = () =>
        isIdentityColumn(column) ? identities().ranks[column].finish() : ranksByRow(outcomeRanks[column]());
      const order = orders.get(key) ?? orderByRank(ranks(), direction);
      orders.set(key, order);
      return order;
    },
  };
}

/**
 * Makes the index ready for the first search and for sorting, in slices of a few milliseconds, but some 30 for each
 * column's order at 100,000 rows: to be run while the page is idle, once the rows are painted. May be abandoned at any
 * slice; what is done stays done.
 */
export function* warmUp(index: DeviceIndex): Generator<undefined, void> {
  for (const text of Object.values(index.texts())) while (text.step()) yield;
  while (index.devices.compaction.step()) yield;
  for (const ranks of Object.values(index.identities().ranks)) while (ranks.step()) yield;
}

/** Rows and counts come from one search and one tally, so they cannot disagree. */
export function selectDevices(index: DeviceIndex, filter: DeviceFilter, nameCause: NameCause): DeviceView {
  const { tab } = filter;
  const { distinct } = index.outcomes;
  const nameOnce = memoize(nameCause);
  const found = searchRows(index, filter.search, nameOnce);
  const tally = tallyOutcomes(index.outcomes, found);
  const isInTab = ({ state }: Outcome) => tab === 'all' || tab === state;
  const hasCode = ({ errorCode }: Outcome) => filter.code === null || filter.code === errorCode;
  const hasCause = ({ cause }: Outcome) => filter.cause === null || filter.cause === cause;

  const inState: Record<DeviceState, number> = { failed: 0, 'in-progress': 0, succeeded: 0 };
  const withCode = new Map<string, number>();
  const withCause = new Map<Cause, number>();
  for (const [number, outcome] of distinct.entries()) {
    const { state, errorCode, cause } = outcome;
    const count = tally[number] ?? 0;
    if (hasCode(outcome) && hasCause(outcome)) inState[state] += count;
    if (isInTab(outcome) && hasCause(outcome))
      withCode.set(errorCode, count + (withCode.get(errorCode) ?? 0));
    if (cause === null) continue;
    const isChoice = isInTab(outcome) && hasCode(outcome);
    withCause.set(cause, (isChoice ? count : 0) + (withCause.get(cause) ?? 0));
  }
  const all = inState.failed + inState['in-progress'] + inState.succeeded;
  const shows = Uint8Array.from(distinct, (outcome) =>
    Number(isInTab(outcome) && hasCode(outcome) && hasCause(outcome)),
  );
  return {
    rows: deviceList(
      index.devices,
      visiblePositions(index, filter.sort && index.order(filter.sort, nameOnce), found, shows),
    ),
    counts: { ...inState, all },
    codes: index.codes().map(({ code, count, description }) => {
      return { code, count, description, shown: withCode.get(code) ?? 0 };
    }),
    causes: CAUSES.flatMap((cause) => {
      const shown = withCause.get(cause);
      return shown === undefined ? [] : [{ cause, shown }];
    }),
  };
}

/** By number of the outcome. */
function rankTranslated(outcomes: readonly Outcome[], column: TranslatedColumn, nameCause: NameCause): Ranks {
  const texts = foldColumn(outcomes.length, (number) =>
    readOutcome(outcomes[number], (outcome) => COLUMNS[column].read(outcome, nameCause)),
  );
  return rankValues(incrementalTask(texts).finish());
}

const readOutcome = (outcome: Outcome | undefined, read: (outcome: Outcome) => string): string =>
  outcome === undefined ? '' : read(outcome);

/** Positions of the rows that were found and whose outcome shows, in the given order or the service's own. */
function visiblePositions(
  { outcomes: { byRow } }: DeviceIndex,
  positions: Uint32Array | null,
  found: Uint8Array | null,
  shows: Uint8Array,
): Uint32Array {
  const visible = new Uint32Array(byRow.length);
  let count = 0;
  for (let rowIndex = 0; rowIndex < byRow.length; rowIndex += 1) {
    const position = positions === null ? rowIndex : (positions[rowIndex] ?? 0);
    if (shows[byRow[position] ?? 0] !== 1 || (found !== null && found[position] !== 1)) continue;
    visible[count] = position;
    count += 1;
  }
  return visible.subarray(0, count);
}

function deviceList(devices: DeviceRows, positions: Uint32Array): DeviceList {
  return {
    length: positions.length,
    at: (rowIndex) => devices.at(positions[rowIndex] ?? -1),
    rowNumberAt: (rowIndex) => {
      const position = positions[rowIndex];
      return position === undefined ? undefined : position + 1;
    },
    rowIndexOf: (rowNumber) => positions.indexOf(rowNumber - 1),
  };
}
