import type { Device } from './batch.ts';
import { fold, isAscii } from './fold.ts';

/**
 * Every column of every row, folded, as one flat string: one native `indexOf` over it beats 100,000 calls
 * (grid-performance, item 3). Row `i` is `text.slice(starts[i], starts[i + 1])`.
 */
export interface SearchText {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function buildSearchText(devices: readonly Device[]): SearchText {
  const rows = devices.map(rowText);
  const text = rows.join('');
  // All ASCII, as serials and codes nearly always are: folded in one go, since no row changes its length.
  if (isAscii(text)) return { text: fold(text), starts: startsOf(rows) };
  const folded = rows.map(fold);
  return { text: folded.join(''), starts: startsOf(folded) };
}

function startsOf(rows: readonly string[]): Uint32Array {
  const starts = new Uint32Array(rows.length + 1);
  let end = 0;
  for (let row = 0; row < rows.length; row += 1) {
    end += rows[row]?.length ?? 0;
    starts[row + 1] = end;
  }
  return starts;
}

// White space between the columns and after the row: no searched word holds any, so none can match across them,
// and a line break inside a value does no harm.
function rowText(d: Device): string {
  return `${d.rowNumber}\n${d.serialNumber}\n${d.productKey}\n${d.deviceId}\n${d.status}\n${d.errorCode}\n${d.errorDescription}\n`;
}

/** The words to look for; folded before they are split, since folding may bring white space to light. */
export function searchWords(search: string): readonly string[] {
  return fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** 1 for every row in which each of the words stands somewhere, by position. */
export function matchRows({ text, starts }: SearchText, words: readonly string[]): Uint8Array {
  const count = starts.length - 1;
  let matches = new Uint8Array(count).fill(1);
  for (const word of words) {
    const found = new Uint8Array(count);
    let row = 0;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[row])) {
      while ((starts[row + 1] ?? Infinity) <= at) row += 1;
      found[row] = matches[row] ?? 0;
      row += 1;
    }
    matches = found;
  }
  return matches;
}
