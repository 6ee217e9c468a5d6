import type { FileField } from '../../device-file.ts';
import { cellsOf, isBlank, type Separator } from '../read-row.ts';
import { looksLikeHash } from '../value-shapes.ts';
import { fieldOfName } from './header-names.ts';
import type { TableLayout } from './table-layout.ts';

export const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** Titles before a header are few. */
const MAX_LINES_BEFORE = 50;
/** Longer than any header. */
const MAX_LENGTH = 20_000;

/** The header is the first line with known column names; the separator is the one that shows most of them. */
export function findHeader(lines: readonly string[]): TableLayout | null {
  for (let index = 0; index < Math.min(lines.length, MAX_LINES_BEFORE); index += 1) {
    const layout = headerAt(lines, index);
    if (layout !== null) return layout;
  }
  return null;
}

/** The layout that a line gives to those after it; `null` for a line that is no header. */
export function headerAt(lines: readonly string[], index: number): TableLayout | null {
  const text = lines[index] ?? '';
  if (text.length > MAX_LENGTH) return null;
  const layouts = SEPARATORS.flatMap((separator) => {
    const cells = cellsOf(text, separator);
    return cells === null ? [] : [layoutOf(lines, index, cells, separator)];
  });
  const best = layouts.toSorted((one, other) => countOf(other.fields) - countOf(one.fields))[0];
  return best && isHeader(best.fields) && !isTranslated(best.fields) ? best : null;
}

function layoutOf(
  lines: readonly string[],
  index: number,
  cells: readonly string[],
  separator: Separator,
): TableLayout {
  const fields = cells.map(fieldOfName);
  const names = fields.findIndex((field) => field === undefined);
  const isReport = isReportRow(lines, index, cells, fields, separator);
  if (isReport) {
    const header = { line: index + 1, cells: cells.slice(0, names), fields: fields.slice(0, names) };
    return {
      found: 'report',
      separator,
      header,
      fields: header.fields,
      skippedCells: names,
      firstRow: index,
    };
  }
  return {
    found: 'by-name',
    separator,
    header: { line: index + 1, cells, fields },
    fields,
    skippedCells: 0,
    firstRow: index + 1,
  };
}

const countOf = (fields: readonly (FileField | undefined)[]) => new Set(fields.filter(Boolean)).size;

/** Two known names; or one that no other table has; or a list of nothing but serial numbers. */
function isHeader(fields: readonly (FileField | undefined)[]): boolean {
  return (
    countOf(fields) >= 2 ||
    fields.includes('hardwareHash') ||
    fields.includes('productId') ||
    (fields.length === 1 && fields[0] === 'serialNumber')
  );
}

/**
 * The Configuration Manager report begins every row with the texts of the header; the values follow in as many cells
 * (docs/csv-files.md#shapes).
 */
function isReportRow(
  lines: readonly string[],
  index: number,
  cells: readonly string[],
  fields: readonly (FileField | undefined)[],
  separator: Separator,
): boolean {
  const names = fields.findIndex((field) => field === undefined);
  if (names < 2 || cells.length !== 2 * names || countOf(fields) !== names) return false;
  if (fields.slice(names).some((field) => field !== undefined)) return false;
  if (cells.slice(names).some(looksLikeHash)) return true;
  const next = lines.slice(index + 1, index + 10).find((line) => !isBlank(line)) ?? '';
  return next.startsWith(cells.slice(0, names).join(separator) + separator);
}

/** Translations keep "Hardwarehash" here and there; such a header is read like any other in a foreign language. */
const isTranslated = (fields: readonly (FileField | undefined)[]) =>
  fields[0] === undefined &&
  (fields[1] === undefined || fields[1] === 'productId') &&
  fields[2] === 'hardwareHash' &&
  !fields.includes('serialNumber');
