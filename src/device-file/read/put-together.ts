import type { FileField } from '../device-file.ts';
import { isBlank, type Separator } from './read-row.ts';
import { looksLikeHash, looksLikeProductId } from './value-shapes.ts';

export interface PutTogether {
  readonly cells: readonly string[];
  readonly field: FileField;
  readonly value: string;
}

/** The columns whose values have commas, the likeliest first. */
const WITH_COMMAS: readonly FileField[] = ['manufacturer', 'model'];

/** What follows a comma in a company's name. */
const COMPANY_FORM =
  /^\s*(?:inc|ltd|llc|corp|co|gmbh|ag|s\.?a|s\.?r\.?l|s\.?p\.?a|b\.?v|plc|pte|limited|s\.?r\.?o)\b/i;

/**
 * The cells of a line that has too many of them, put together where a comma in a maker's or model's name had split them:
 * before a blank, or before "Inc." and the like (docs/csv-files.md#lines). `null` where that cannot be told.
 */
export function putTogether(
  cells: readonly string[],
  fields: readonly (FileField | undefined)[],
  separator: Separator,
): PutTogether | null {
  const filled = cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  const surplus = filled.length - fields.length;
  if (surplus <= 0) return null;
  for (const field of WITH_COMMAS) {
    const column = fields.indexOf(field);
    if (column < 0) continue;
    const parts = filled.slice(column, column + surplus + 1);
    const joined = [...filled.slice(0, column), parts.join(separator), ...filled.slice(column + surplus + 1)];
    if (parts.slice(1).every(isContinuation) && isPlausible(joined, fields)) {
      return { cells: joined, field, value: parts.join(separator) };
    }
  }
  return null;
}

const isContinuation = (part: string) => /^\s\S/.test(part) || COMPANY_FORM.test(part);

/** Whether hashes and product IDs stand in their own columns. */
const isPlausible = (cells: readonly string[], fields: readonly (FileField | undefined)[]) =>
  cells.every(
    (cell, index) =>
      (!looksLikeHash(cell) || fields[index] === 'hardwareHash') &&
      (!looksLikeProductId(cell) || fields[index] === 'productId' || fields[index] === 'serialNumber'),
  );
