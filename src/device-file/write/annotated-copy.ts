import { guardFormulas, quoteCell } from '../../text/spreadsheet-cell.ts';
import type { DecodedDevice } from '../decoded-device.ts';
import type { FileField, FileHeader } from '../device-file.ts';
import { type DecodedHash, decodeHash } from '../hash/decode-hash.ts';

/** The copy's words, and what it says of each line before the original's columns. */
export interface Annotation {
  readonly headers: readonly string[];
  readonly cells: (device: DecodedDevice) => readonly string[];
  /** Stands for a hash. */
  readonly describeHash: (hash: DecodedHash) => string;
  /** Names a column of a file without a header; `column` from 1. */
  readonly nameColumn: (column: number) => string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Lines in a piece: some milliseconds of work. */
const PIECE = 1_000;
/** No other value is as long: such a cell may hold a hash, or a part of one, in a wrong column. */
const HASH_LIKE = /^[A-Za-z0-9+/=_\s-]{100,}$/;

/**
 * The original's lines with what became of them, for people and spreadsheets, in pieces of whole lines: every cell
 * quoted, none a formula, and no hash (docs/csv-files.md#writing).
 */
export function* annotatedCopy(
  header: FileHeader | undefined,
  devices: readonly DecodedDevice[],
  annotation: Annotation,
): Generator<string, void, undefined> {
  const widest = devices.reduce((most, { cells }) => Math.max(most, cells.length), header?.cells.length ?? 0);
  const names = Array.from({ length: widest }, (_, column) => {
    return header?.cells[column] ?? annotation.nameColumn(column + 1);
  });
  yield BYTE_ORDER_MARK + lineOf([...annotation.headers, ...names]);
  for (let from = 0; from < devices.length; from += PIECE) {
    yield devices
      .slice(from, from + PIECE)
      .map((device) => {
        const original = names.map((_, column) => originalCell(device, column, header?.fields, annotation));
        return lineOf([...annotation.cells(device), ...original]);
      })
      .join('');
  }
}

const lineOf = (cells: readonly string[]) =>
  cells.map((cell) => quoteCell(guardFormulas(cell))).join(',') + LINE_END;

function originalCell(
  { cells, values, hash }: DecodedDevice,
  column: number,
  fields: readonly (FileField | undefined)[] | undefined,
  { describeHash, now }: Annotation,
): string {
  const cell = cells[column] ?? '';
  const field = fields?.[column];
  const isHash = field === 'hardwareHash' || (cell !== '' && cell === values.hardwareHash);
  if (isHash && cell !== '') return describeHash(hash ?? decodeHash(cell, now));
  return HASH_LIKE.test(cell) ? describeHash(decodeHash(cell, now)) : cell;
}
