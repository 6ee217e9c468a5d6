import { compareNatural, digitsEnd, isDigit, naturalPrefix, type TextRanges } from './natural-order.ts';

/** So few are sorted by comparing each with its neighbours. */
const FEW = 12;
/** Above are the bits of what is no number, as the upper half of a double. */
const UPPER_HALVES = 0x7ff0_0000;

/**
 * The rank of every text range in natural order, from 0, equal for equal ones; and how many ranks there are. Only those
 * in `items` (numbers of text ranges) are ranked; the others keep 0.
 */
export function rankNatural(
  textRanges: TextRanges,
  items: Uint32Array,
): { rankOf: Uint32Array; ranks: number } {
  const ranking = { ...textRanges, rankOf: new Uint32Array(textRanges.from.length), ranks: 0 };
  rank(ranking, items, -1);
  return ranking;
}

interface Ranking extends TextRanges {
  readonly rankOf: Uint32Array;
  /** Given out so far. */
  ranks: number;
}

/**
 * MSD radix sort: the beginning of each item and its index are packed into one double, which sorts natively: many times faster than
 * comparing texts (docs/decisions.md#natural-order). Doubles above zero compare as their bits do, which holds ten bits
 * more than a whole number may have. Items that begin alike are then ranked in the same way, from where they begin to
 * differ. The first `alike` characters of all are the same.
 */
function rank(ranking: Ranking, items: Uint32Array, alike: number): void {
  const count = items.length;
  const begin = sharedLength(ranking, items, Math.max(alike, 0));
  if (begin === ALL_EQUAL) {
    for (const item of items) ranking.rankOf[item] = ranking.ranks;
    ranking.ranks += Math.min(count, 1);
    return;
  }
  if (begin === alike) {
    items.sort((a, b) => compareNatural(ranking, a, b)); // alike only for `naturalPrefix`
    rankSorted(ranking, items, 0, count);
    return;
  }
  const { text, from, to } = ranking;
  const before = items.slice();
  const indexBits = Math.ceil(Math.log2(count));
  const prefixSpan = 2 ** (32 - indexBits);
  const keys = new Float64Array(count);
  // Lower half first: every machine that runs a browser is little-endian.
  const halves = new Uint32Array(keys.buffer);
  for (let index = 0; index < count; index += 1) {
    const item = before[index] ?? 0;
    const prefix = naturalPrefix(text, (from[item] ?? 0) + begin, to[item] ?? 0, UPPER_HALVES * prefixSpan);
    const upper = Math.floor(prefix / prefixSpan);
    halves[2 * index] = (prefix - upper * prefixSpan) * 2 ** indexBits + index;
    halves[2 * index + 1] = upper;
  }
  keys.sort();
  const indexMask = 2 ** indexBits - 1;
  for (let start = 0, end = 0; start < count; start = end) {
    const upper = halves[2 * start + 1];
    const lower = (halves[2 * start] ?? 0) >>> indexBits;
    for (; end < count; end += 1) {
      const half = halves[2 * end] ?? 0;
      if (halves[2 * end + 1] !== upper || half >>> indexBits !== lower) break;
      items[end] = before[half & indexMask] ?? 0;
    }
    if (end - start <= FEW) rankFew(ranking, items, start, end);
    else rank(ranking, items.subarray(start, end), begin);
  }
}

/** An insertion sort. */
function rankFew(ranking: Ranking, items: Uint32Array, start: number, end: number): void {
  for (let next = start + 1; next < end; next += 1) {
    const item = items[next] ?? 0;
    let slot = next;
    for (; slot > start; slot -= 1) {
      const before = items[slot - 1] ?? 0;
      if (compareNatural(ranking, before, item) <= 0) break;
      items[slot] = before;
    }
    items[slot] = item;
  }
  rankSorted(ranking, items, start, end);
}

function rankSorted(ranking: Ranking, items: Uint32Array, start: number, end: number): void {
  for (let index = start; index < end; index += 1) {
    const item = items[index] ?? 0;
    const isNext = index === start || compareNatural(ranking, items[index - 1] ?? 0, item) !== 0;
    if (isNext) ranking.ranks += 1;
    ranking.rankOf[item] = ranking.ranks - 1;
  }
}

const ALL_EQUAL = Infinity;

/**
 * How many characters all items begin with that need not be compared again, `known` of them being known already;
 * `ALL_EQUAL` when the items are one and the same text.
 */
function sharedLength({ text, from, to }: TextRanges, items: Uint32Array, known: number): number {
  const first = from[items[0] ?? 0] ?? 0;
  const length = (to[items[0] ?? 0] ?? 0) - first;
  let shared = length;
  let allEqual = true;
  for (const item of items) {
    const start = from[item] ?? 0;
    const most = Math.min(shared, (to[item] ?? 0) - start);
    let same = known;
    while (same < most && text.charCodeAt(first + same) === text.charCodeAt(start + same)) same += 1;
    shared = same;
    allEqual &&= same === length && (to[item] ?? 0) - start === length;
    if (shared === known && !allEqual) return known;
  }
  if (allEqual) return ALL_EQUAL;
  return isDigit(text.charCodeAt(first + shared - 1))
    ? withinNumber({ text, from, to }, items, shared, known)
    : shared;
}

/** Numbers are compared as a whole, unless all have as many digits: then what differs is compared alone. */
function withinNumber(
  { text, from, to }: TextRanges,
  items: Uint32Array,
  shared: number,
  known: number,
): number {
  const digitsAfter = (item: number) => {
    const at = (from[item] ?? 0) + shared;
    return digitsEnd(text, at, to[item] ?? 0) - at;
  };
  const first = items[0] ?? 0;
  const digits = digitsAfter(first);
  if (items.every((item) => digitsAfter(item) === digits)) return shared;
  const start = from[first] ?? 0;
  let numberStart = shared;
  while (numberStart > known && isDigit(text.charCodeAt(start + numberStart - 1))) numberStart -= 1;
  return numberStart;
}
