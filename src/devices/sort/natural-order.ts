/** Ranges `from`…`to` of folded text; where two are equal in natural order, so are their values. */
export interface TextRanges {
  readonly text: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Natural order of the text ranges `a` and `b`: digits count as numbers of any length and come before all else, other
 * characters by their code, which is the same on every machine, whatever its language.
 */
export function compareNatural({ text, from, to }: TextRanges, a: number, b: number): number {
  let x = from[a] ?? 0;
  let y = from[b] ?? 0;
  const xEnd = to[a] ?? 0;
  const yEnd = to[b] ?? 0;
  while (x < xEnd && y < yEnd) {
    const p = text.charCodeAt(x);
    const q = text.charCodeAt(y);
    if (isDigit(p) && isDigit(q)) {
      x = skipZeros(text, x, xEnd);
      y = skipZeros(text, y, yEnd);
      const length = digitsEnd(text, x, xEnd) - x;
      const longer = length - (digitsEnd(text, y, yEnd) - y);
      if (longer !== 0) return longer;
      for (const end = x + length; x < end; x += 1, y += 1) {
        const greater = text.charCodeAt(x) - text.charCodeAt(y);
        if (greater !== 0) return greater;
      }
    } else {
      if (p !== q) return isDigit(p) ? -1 : isDigit(q) ? 1 : p - q;
      x += 1;
      y += 1;
    }
  }
  return Number(y === yEnd) - Number(x === xEnd);
}

const RADIX = 64;
const ONE_DIGIT = 1; // 0 is the end
const LONGER_NUMBER = ONE_DIGIT + 10;
/** Numbers of more digits than this are alike here. */
const MOST_DIGITS = 16;
const CHARACTER = LONGER_NUMBER + MOST_DIGITS - 1;

const EXACT = ' -./:_abcdefghijklmnopqrstuvwxyz';
/** By character code: its weight among the characters; those between two of `EXACT` share one. */
const WEIGHTS = new Uint8Array(128);
for (let code = 0, weight = CHARACTER, shared = false; code < WEIGHTS.length; code += 1) {
  const character = String.fromCharCode(code);
  if (/[0-9A-Z]/.test(character)) continue; // numbers come elsewhere, folded text has no capitals
  const exact = EXACT.includes(character);
  if (code > 0 && !(shared && !exact)) weight += 1;
  WEIGHTS[code] = weight;
  shared = !exact;
}
const LAST_WEIGHT = WEIGHTS[127] ?? 0;
const IS_EXACT = Uint8Array.from(WEIGHTS, (_, code) => Number(EXACT.includes(String.fromCharCode(code))));

/**
 * How text at `at`…`end` begins, as a whole number below `scale` that never contradicts natural order: what is less
 * here is less there, equal ones have yet to be compared. Like a decimal fraction, of digits of varying base.
 */
export function naturalPrefix(text: string, at: number, end: number, scale: number): number {
  let prefix = 0;
  while (at < end) {
    scale = Math.floor(scale / RADIX);
    if (scale === 0) break;
    const code = text.charCodeAt(at);
    if (!isDigit(code)) {
      prefix += (WEIGHTS[code] ?? LAST_WEIGHT) * scale;
      if (IS_EXACT[code] !== 1) break;
      at += 1;
      continue;
    }
    at = skipZeros(text, at, end);
    const numberEnd = digitsEnd(text, at, end);
    const digits = numberEnd - at;
    if (digits === 1) {
      prefix += (ONE_DIGIT + text.charCodeAt(at) - ZERO) * scale;
      at += 1;
      continue;
    }
    prefix += (LONGER_NUMBER + Math.min(digits, MOST_DIGITS) - 2) * scale;
    if (digits >= MOST_DIGITS) break;
    for (; at < numberEnd && scale > 0; at += 1) {
      scale = Math.floor(scale / 10);
      prefix += (text.charCodeAt(at) - ZERO) * scale;
    }
  }
  return prefix;
}

const ZERO = 48;

export function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}

/** Past the zeros that do not count: the last digit of a number always does. */
function skipZeros(text: string, at: number, end: number): number {
  while (at + 1 < end && text.charCodeAt(at) === ZERO && isDigit(text.charCodeAt(at + 1))) at += 1;
  return at;
}

export function digitsEnd(text: string, at: number, end: number): number {
  while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}
