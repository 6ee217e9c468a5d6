import type { Device } from './batch.ts';
import type { DeviceList } from './device-index.ts';

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
 * The rows as CSV (RFC 4180) with a header line, in pieces of whole lines, to be put together as they are. A cell that
 * a spreadsheet would take for a formula begins with an apostrophe here; numbers stay numbers.
 */
export function* csvLines(
  rows: DeviceList,
  columns: readonly ExportColumn[],
): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header));
  for (let from = 0; from < rows.length; from += PIECE) {
    let piece = '';
    for (let place = from; place < Math.min(from + PIECE, rows.length); place += 1) {
      const row = rows.at(place);
      if (row) piece += csvLine(columns.map(({ value }) => value(row)));
    }
    yield piece;
  }
}

function csvLine(cells: readonly (string | number)[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

// What makes a formula of a cell, of full width too; spreadsheets may skip white space before it, so do we.
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows as tab-separated lines without a header, for a ticket or a chat: every value as the service wrote it, with
 * no apostrophe against formulas, since a serial number has to arrive unaltered. Only what would break the table
 * becomes a space.
 */
export function tabSeparated(rows: readonly Device[], columns: readonly ExportColumn[]): string {
  return rows.map((row) => columns.map(({ value }) => tabSeparatedCell(value(row))).join('\t')).join('\n');
}

function tabSeparatedCell(cell: string | number): string {
  return String(cell).replace(/\r\n|[\t\r\n]/g, ' ');
}
