import type { ExpectedRows } from './instrument.ts';
import { causeOf } from './limit/engine.ts';
import type { SampleRow } from './sample.ts';

const ROWS_CHECKED = 3;
const WORDS = 5;
const WORD_LENGTH = 4;

/** The expected screen for these rows. */
export function expectationOf(rows: readonly SampleRow[]): ExpectedRows {
  const texts = rows
    .slice(0, ROWS_CHECKED)
    .map((row) => [row.serialNumber, String(row.errorCode ?? ''), row.errorDescription ?? '']);
  return { count: rows.length, rows: texts };
}

export function bySerial(rows: readonly SampleRow[]): readonly SampleRow[] {
  return rows.toSorted((a, b) => (a.serialNumber < b.serialNumber ? -1 : 1));
}

/** One key in the search box and the expected screen after it. */
export interface Keystroke {
  readonly key: string;
  readonly expectation: ExpectedRows;
}

/**
 * Words typed and erased letter by letter, chosen so that every key changes the number of matching rows: the screen
 * before a key differs from the one after it.
 */
export function keystrokes(rows: readonly SampleRow[]): readonly Keystroke[] {
  const texts = rows.map(searchedText);
  const keys: Keystroke[] = [];
  let words = 0;
  for (let at = 7; words < WORDS && at < rows.length; at += 13) {
    const row = rows[at];
    const word = (words % 2 === 0 ? row?.serialNumber : row?.deviceId)?.slice(0, WORD_LENGTH).toLowerCase();
    const typed = word === undefined ? null : typing(rows, texts, word);
    if (typed === null) continue;
    keys.push(...typed);
    words += 1;
  }
  if (words < WORDS) throw new Error('The sample has too few words to search for');
  return keys;
}

function typing(rows: readonly SampleRow[], texts: readonly string[], word: string) {
  const found: ExpectedRows[] = [expectationOf(rows)];
  for (let length = 1; length <= word.length; length += 1) {
    const part = word.slice(0, length);
    const expectation = expectationOf(rows.filter((_, position) => texts[position]?.includes(part)));
    if (expectation.count === found.at(-1)?.count) return null;
    found.push(expectation);
  }
  const typed = found.slice(1).map((expectation, at) => ({ key: word.charAt(at), expectation }));
  const erased = found
    .slice(0, -1)
    .toReversed()
    .map((expectation) => ({ key: 'Backspace', expectation }));
  return [...typed, ...erased];
}

// The columns that both pages search.
function searchedText(row: SampleRow, position: number): string {
  const { serialNumber, productKey, deviceId, status, errorCode, errorDescription } = row;
  const cause = causeOf(String(errorCode ?? ''));
  return [
    position + 1,
    serialNumber,
    productKey,
    deviceId,
    status,
    errorCode ?? '',
    errorDescription ?? '',
    cause,
  ]
    .join('\n')
    .toLowerCase();
}
