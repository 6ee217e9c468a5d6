import { guardFormulas, quoteCell } from '../text/spreadsheet-cell.ts';
import type { DeviceList } from './device-index.ts';
import type { Device } from './device.ts';

/** A column to be written: its header, and its cell of a row. */
export interface ExportColumn {
  readonly header: string;
  readonly value: (device: Device) => string | number;
}

const LINE_END = '\r\n';
/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Rows in a piece: some milliseconds of work. */
const PIECE = 2_000;

/**
 * The rows as CSV (RFC 4180) with a header line, in pieces of whole lines, to be put together as they are. What
 * a spreadsheet would take for a formula begins with an apostrophe here; numbers stay numbers.
 */
export function* csvLines(
  rows: DeviceList,
  columns: readonly ExportColumn[],
): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header));
  for (let from = 0; from < rows.length; from += PIECE) {
    let piece = '';
    for (let rowIndex = from; rowIndex < Math.min(from + PIECE, rows.length); rowIndex += 1) {
      const row = rows.at(rowIndex);
      if (row) piece += csvLine(columns.map(({ value }) => value(row)));
    }
    yield piece;
  }
}

function csvLine(cells: readonly (string | number)[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = guardFormulas(cell);
  return NEEDS_QUOTES.test(safe) ? quoteCell(safe) : safe;
}

/**
 * The rows as tab-separated lines without a header, for a spreadsheet, a ticket or a chat: guarded against formulas as in
 * the file. What would break the table becomes a space, and a leading quote is escaped: a spreadsheet reads on to the next.
 */
export function tabSeparated(rows: readonly Device[], columns: readonly ExportColumn[]): string {
  return rows.map((row) => columns.map(({ value }) => tabSeparatedCell(value(row))).join('\t')).join('\n');
}

function tabSeparatedCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = guardFormulas(cell.replace(/\r\n|[\t\r\n]/g, ' '));
  return safe.startsWith('"') ? quoteCell(safe) : safe;
}
