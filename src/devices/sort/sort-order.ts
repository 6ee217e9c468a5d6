import type { Sort } from '../device-filter.ts';
import type { ColumnText } from '../rows/column-text.ts';
import type { TextRanges } from './natural-order.ts';
import { rankNatural } from './rank-natural.ts';

/** How values compare with each other. */
export interface Ranks {
  /** By number of the value: 0 for the smallest, equal for equal ones, `blank` for a blank. */
  readonly rankOf: Uint32Array;
  readonly blank: number;
}

/** The values of a column in natural order. */
export function rankValues(column: ColumnText): Ranks {
  const textRanges = trimmed(column);
  const { from, to } = textRanges;
  const items = new Uint32Array(from.length);
  const blanks = new Uint32Array(from.length);
  let count = 0;
  for (let value = 0; value < from.length; value += 1) {
    if (from[value] === to[value]) blanks[value - count] = value;
    else {
      items[count] = value;
      count += 1;
    }
  }
  const { rankOf, ranks } = rankNatural(textRanges, items.subarray(0, count));
  for (const value of blanks.subarray(0, from.length - count)) rankOf[value] = ranks;
  return { rankOf, blank: ranks };
}

function trimmed({ text, starts }: ColumnText): TextRanges {
  const count = starts.length - 1;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  for (let value = 0; value < count; value += 1) {
    let start = starts[value] ?? 0;
    let end = (starts[value + 1] ?? 0) - 1;
    while (start < end && text.charCodeAt(start) === SPACE) start += 1;
    while (start < end && text.charCodeAt(end - 1) === SPACE) end -= 1;
    from[value] = start;
    to[value] = end;
  }
  return { text, from, to };
}

const SPACE = 32;

/**
 * Positions of all rows in the order asked for: blanks last either way, ties in the service's own order. A counting
 * sort, since that is stable in both directions and takes no comparison.
 */
export function orderByRank({ rankOf, blank }: Ranks, direction: Sort['direction']): Uint32Array {
  const bucketOf = (rank: number) => (direction === 'asc' || rank === blank ? rank : blank - 1 - rank);
  const next = new Uint32Array(blank + 2);
  for (const rank of rankOf) next[bucketOf(rank) + 1] = (next[bucketOf(rank) + 1] ?? 0) + 1;
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const order = new Uint32Array(rankOf.length);
  for (let position = 0; position < rankOf.length; position += 1) {
    const slot = bucketOf(rankOf[position] ?? blank);
    const at = next[slot] ?? 0;
    order[at] = position;
    next[slot] = at + 1;
  }
  return order;
}
