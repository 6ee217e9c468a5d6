import type { FileField, FileHeader } from '../../device-file.ts';
import type { Separator } from '../read-row.ts';
import { FILE_FIELDS } from './header-names.ts';

/** How the rows of a file are to be read. */
export interface TableLayout {
  readonly found: 'by-name' | 'by-position' | 'report' | 'no-header';
  readonly separator: Separator;
  readonly header: FileHeader | undefined;
  /** Per cell, after those that are skipped; `undefined` for an unknown column. */
  readonly fields: readonly (FileField | undefined)[];
  /** Cells before the values: the report repeats its header in every row. */
  readonly skippedCells: number;
  /** Index of the first line that may be a device. */
  readonly firstRow: number;
}

/** By field: the columns that hold it, in order. */
export type Columns = Readonly<Record<FileField, readonly number[]>>;

export function columnsOf(fields: readonly (FileField | undefined)[]): Columns {
  const columns: Record<FileField, number[]> = {
    serialNumber: [],
    productId: [],
    hardwareHash: [],
    manufacturer: [],
    model: [],
    groupTag: [],
    assignedUser: [],
  };
  for (const [index, field] of fields.entries()) if (field) columns[field].push(index);
  return columns;
}

export function valuesOf(cells: readonly string[], columns: Columns): Readonly<Record<FileField, string>> {
  return {
    serialNumber: firstOf(cells, columns.serialNumber),
    productId: firstOf(cells, columns.productId),
    hardwareHash: firstOf(cells, columns.hardwareHash),
    manufacturer: firstOf(cells, columns.manufacturer),
    model: firstOf(cells, columns.model),
    groupTag: firstOf(cells, columns.groupTag),
    assignedUser: firstOf(cells, columns.assignedUser),
  };
}

function firstOf(cells: readonly string[], columns: readonly number[]): string {
  for (const column of columns) {
    const cell = cells[column];
    if (cell) return cell;
  }
  return '';
}

/** The fields that more than one column claims. */
export function fieldsTwice(fields: readonly (FileField | undefined)[]): readonly FileField[] {
  return FILE_FIELDS.filter((field) => fields.filter((other) => other === field).length > 1);
}
