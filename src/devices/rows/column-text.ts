import { fold } from '../../text/fold.ts';

/** All values of one column as one flat string: `valueAt` says where each stands, a separator behind it. */
export interface ColumnText {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** No searched word holds it, so that none can match across two values; inside a value it does no harm. */
const SEPARATOR = '\0';

/** Printable ASCII, and the separators: lower case is all that folding does. */
const ONLY_PLAIN = /^[\0\x20-\x7e]*$/;

/** So many values are folded in a millisecond or two. */
const SLICE = 8_192;

export const valueAt = ({ text, starts }: ColumnText, position: number): string =>
  text.slice(starts[position], (starts[position + 1] ?? 0) - SEPARATOR.length);

/** The values as they are. Yields after every slice. */
export const joinColumn = (count: number, read: (position: number) => string) =>
  takeColumn(count, read, joinSlice);

/**
 * The values folded: one native `indexOf` over them beats 100,000 calls (docs/decisions.md#search-text). Yields
 * likewise.
 */
export const foldColumn = (count: number, read: (position: number) => string) =>
  takeColumn(count, read, foldSlice);

function* takeColumn(
  count: number,
  read: (position: number) => string,
  take: (values: readonly string[], starts: Uint32Array, from: number) => string,
): Generator<undefined, ColumnText> {
  const starts = new Uint32Array(count + 1);
  const pieces: string[] = [];
  for (let from = 0; from < count; from += SLICE) {
    const values = Array.from({ length: Math.min(SLICE, count - from) }, (_, at) => read(from + at));
    pieces.push(take(values, starts, from));
    yield;
  }
  return { text: pieces.join(''), starts };
}

function foldSlice(values: readonly string[], starts: Uint32Array, from: number): string {
  const text = joined(values);
  // As serials and keys nearly always are: folded in one go, since no value changes its length.
  const plain = ONLY_PLAIN.test(text) && !values.some((value) => value.includes(SEPARATOR));
  if (!plain) return joinSlice(values.map(fold), starts, from);
  measure(values, starts, from);
  return text.toLowerCase();
}

function joinSlice(values: readonly string[], starts: Uint32Array, from: number): string {
  measure(values, starts, from);
  return joined(values);
}

function measure(values: readonly string[], starts: Uint32Array, from: number): void {
  let end = starts[from] ?? 0;
  for (let i = 0; i < values.length; i += 1) {
    end += (values[i]?.length ?? 0) + SEPARATOR.length;
    starts[from + i + 1] = end;
  }
}

const joined = (values: readonly string[]) => values.join(SEPARATOR) + SEPARATOR;

/** Sets `found[i]` to 1 for every value `i` that holds `word`, which is folded; leaves out those that are 1 already. */
export function markMatches({ text, starts }: ColumnText, word: string, found: Uint8Array): void {
  for (let i = 0; i < found.length; i += 1) {
    if (found[i] === 1) continue;
    const at = text.indexOf(word, starts[i]);
    if (at === -1) return;
    while ((starts[i + 1] ?? Infinity) <= at) i += 1;
    found[i] = 1;
  }
}
