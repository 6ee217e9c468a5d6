import Papa from 'papaparse';

import type { DeviceFile } from '../device-file.ts';

export type Separator = DeviceFile['separator'];

/** The cells of a row, and how many lines it takes: more than one where a quoted cell holds line breaks. */
export interface Row {
  readonly cells: readonly string[];
  readonly lineCount: number;
  readonly quotes: 'none' | 'closed' | 'open';
}

/** Lines that a quoted cell may go on for. */
const MAX_CONTINUED = 5;

export const isBlank = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}]/u.test(text);

/** The cells of one line; `null` where a quotation mark is opened and not closed, or closed within the text of a cell. */
export function cellsOf(line: string, separator: Separator): readonly string[] | null {
  if (!line.includes('"')) return line.split(separator);
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: separator, newline: '\n' });
  return errors.length > 0 || data.length !== 1 ? null : (data[0] ?? null);
}

/**
 * The row that begins at `index`. A line with an open quotation mark takes following ones along only where they close it, the
 * cells then fit, and none of them is a row by itself; it never swallows a neighbour (docs/csv-files.md#lines). `null` for a
 * line whose cells cannot be told.
 */
export function readRow(
  lines: readonly string[],
  index: number,
  separator: Separator,
  width: number,
): Row | null {
  const line = lines[index] ?? '';
  const cells = cellsOf(line, separator);
  if (cells !== null) return { cells, lineCount: 1, quotes: line.includes('"') ? 'closed' : 'none' };
  const continued = continuedRow(lines, index, separator, width);
  if (continued !== null) return continued;
  const asTheyStand = line.split(separator);
  return fits(asTheyStand, width) ? { cells: asTheyStand, lineCount: 1, quotes: 'open' } : null;
}

function continuedRow(
  lines: readonly string[],
  index: number,
  separator: Separator,
  width: number,
): Row | null {
  let text = lines[index] ?? '';
  for (let lineCount = 2; lineCount <= MAX_CONTINUED + 1; lineCount += 1) {
    const next = lines[index + lineCount - 1];
    if (next === undefined || next.split(separator, width).length >= width) return null;
    text += `\n${next}`;
    const cells = cellsOf(text, separator);
    if (cells !== null) return fits(cells, width) ? { cells, lineCount, quotes: 'closed' } : null;
  }
  return null;
}

const fits = (cells: readonly string[], width: number) =>
  cells.length >= width && cells.slice(width).every(isBlank);
