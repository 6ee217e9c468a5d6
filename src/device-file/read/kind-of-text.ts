import type { OtherLineKind } from '../device-file.ts';
import type { ReadingRule } from '../file-rule.ts';
import { isBlank } from './read-row.ts';

/** Longer than any row with a hash; what is longer is no row, and splitting it would take long. In characters. */
const MAX_LINE = 100_000;

// Control characters other than tab; a file of text has none within its lines.
const CONTROL = /[^\P{Cc}\t]/u;
const NOTE = /^"?(?:sep=.?"?$|#TYPE\b)/i;

interface KindOfText {
  /** What the line is if it is no row of the table. */
  readonly kind?: OtherLineKind;
  /** What must be said about it. */
  readonly rule?: ReadingRule;
}

const ROW: KindOfText = {};
const TOO_LONG: KindOfText = { kind: 'damaged', rule: 'line-too-long' };
const GARBLED: KindOfText = { kind: 'damaged', rule: 'garbled-lines' };

/** What a line's text says about it before it is split into cells. */
export function kindOfText(text: string): KindOfText {
  if (text.length > MAX_LINE) return TOO_LONG;
  if (isBlank(text)) return { kind: 'blank' };
  if (CONTROL.test(text)) return GARBLED;
  return NOTE.test(text) ? { kind: text.includes('#') ? 'type-line' : 'separator-hint' } : ROW;
}
