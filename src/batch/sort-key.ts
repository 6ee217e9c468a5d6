import { fold } from './fold.ts';

/** Numbers of more digits than this are too rare to be told apart by one character. */
const LONGEST_NUMBER = 30;

/** Functions take only so many arguments at once. */
const CHUNK = 4_096;

/**
 * A text whose plain order is the natural order of `value`: digits count as numbers and come first, letter case and
 * accents do not count. `''` for a blank. By hand and not by a regular expression: three times faster.
 */
export function sortKey(value: string): string {
  const text = fold(value).trim();
  const units: number[] = [];
  for (let at = 0; at < text.length;) {
    if (!isDigit(text, at)) {
      units.push(text.charCodeAt(at));
      at += 1;
      continue;
    }
    while (text.charCodeAt(at) === ZERO && isDigit(text, at + 1)) at += 1;
    let end = at + 1;
    while (isDigit(text, end)) end += 1;
    pushLength(units, end - at);
    for (; at < end; at += 1) units.push(text.charCodeAt(at));
  }
  let key = '';
  for (let from = 0; from < units.length; from += CHUNK) {
    key += String.fromCharCode(...units.slice(from, from + CHUNK));
  }
  return key;
}

/** By character code: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const ZERO = 48;

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= ZERO && unit < ZERO + 10;
}

// A longer number is a greater one, so its length goes first, as a character below all that are printed.
function pushLength(units: number[], length: number): void {
  if (length <= LONGEST_NUMBER) {
    units.push(length);
    return;
  }
  units.push(LONGEST_NUMBER + 1);
  for (const digit of String(length).padStart(10, '0')) units.push(digit.charCodeAt(0));
}
