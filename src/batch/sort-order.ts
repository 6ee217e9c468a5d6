import type { Device } from './batch.ts';
import type { Sort, SortColumn } from './device-filter.ts';
import { compareText, sortKey } from './sort-key.ts';

/** How the rows compare in one column. */
export interface Ranks {
  /** By position: 0 for the smallest value, equal for equal ones, `blank` for a blank. */
  readonly rankOf: Uint32Array;
  readonly blank: number;
}

/** Only distinct values are compared with each other: most columns have a handful of them. */
export function rankRows(devices: readonly Device[], column: SortColumn): Ranks {
  if (column === 'rowNumber') return { rankOf: Uint32Array.from(devices.keys()), blank: devices.length };
  const numberOf = new Map<string, number>();
  const valueOf = new Uint32Array(devices.length);
  for (let position = 0; position < devices.length; position += 1) {
    const value = devices[position]?.[column] ?? '';
    const number = numberOf.get(value) ?? numberOf.size;
    if (number === numberOf.size) numberOf.set(value, number);
    valueOf[position] = number;
  }
  const { rankOf, blank } = rankKeys(Array.from(numberOf.keys(), sortKey));
  return { rankOf: valueOf.map((value) => rankOf[value] ?? blank), blank };
}

function rankKeys(keys: readonly string[]): Ranks {
  const key = (position: number) => keys[position] ?? '';
  const ascending = [...keys.keys()].toSorted((a, b) => compareText(key(a), key(b)));
  const rankOf = new Uint32Array(keys.length);
  let blank = 0;
  let last = '';
  for (const position of ascending) {
    if (key(position) !== last) blank += 1;
    last = key(position);
    rankOf[position] = blank - 1;
  }
  // Blank keys came first; their rank is only known now.
  for (const position of ascending) {
    if (key(position) !== '') break;
    rankOf[position] = blank;
  }
  return { rankOf, blank };
}

/**
 * Positions of all rows in the order asked for: blanks last either way, ties in the service's own order. A counting
 * sort, since that is stable in both directions and takes no comparison.
 */
export function orderByRank({ rankOf, blank }: Ranks, direction: Sort['direction']): Uint32Array {
  const place = (rank: number) => (direction === 'asc' || rank === blank ? rank : blank - 1 - rank);
  const next = new Uint32Array(blank + 2);
  for (const rank of rankOf) next[place(rank) + 1] = (next[place(rank) + 1] ?? 0) + 1;
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const order = new Uint32Array(rankOf.length);
  for (let position = 0; position < rankOf.length; position += 1) {
    const slot = place(rankOf[position] ?? blank);
    const at = next[slot] ?? 0;
    order[at] = position;
    next[slot] = at + 1;
  }
  return order;
}
