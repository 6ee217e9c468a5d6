import type { FileField } from '../../device-file.ts';
import { cellsOf, isBlank, type Separator } from '../read-row.ts';
import { looksLikeHash, looksLikeProductId } from '../value-shapes.ts';
import { SEPARATORS } from './find-header.ts';
import type { TableLayout } from './table-layout.ts';

type Fields = readonly (FileField | undefined)[];

interface Sample {
  readonly index: number;
  readonly cells: readonly string[];
}

const MAX_SAMPLES = 20;
const MAX_LENGTH = 20_000;
const IDENTIFIERS: Fields = ['manufacturer', 'model', 'serialNumber'];
const MANAGED_DESKTOP: Fields = ['manufacturer', 'model', 'serialNumber', 'hardwareHash'];
const STANDARD: Fields = ['serialNumber', 'productId', 'hardwareHash'];

/** What one row tells by itself: the arrangement of its cells. */
type RowKind = 'standard' | 'managed-desktop' | 'identifiers' | 'hash' | 'product-id';

/**
 * The columns of a file without a known header, by what its first rows hold. The line before the first such row is a
 * header in another language if it has as many cells (docs/csv-files.md#header-names).
 */
export function guessColumns(lines: readonly string[]): TableLayout | null {
  const guesses = SEPARATORS.flatMap((separator) => guessWith(samplesOf(lines, separator), separator) ?? []);
  return guesses.toSorted((one, other) => other.rowCount - one.rowCount)[0]?.layout ?? null;
}

function samplesOf(lines: readonly string[], separator: Separator): readonly Sample[] {
  const samples: Sample[] = [];
  for (const [index, line] of lines.entries()) {
    if (samples.length === MAX_SAMPLES) break;
    if (isBlank(line) || line.length > MAX_LENGTH) continue;
    const cells = cellsOf(line, separator);
    if (cells !== null) samples.push({ index, cells });
  }
  return samples;
}

function guessWith(
  samples: readonly Sample[],
  separator: Separator,
): { readonly rowCount: number; readonly layout: TableLayout } | null {
  const kinds = samples.map(({ cells }) => kindOf(cells));
  const first = kinds.findIndex((kind) => kind !== undefined);
  const kind = kinds[first];
  const row = samples[first];
  if (kind === undefined || row === undefined) return null;
  const rows = samples.filter((_, index) => kinds[index] === kind).map(({ cells }) => cells);
  // Three cells of any kind are a guess that most rows must bear out.
  if (kind === 'identifiers' && rows.length * 2 <= samples.length) return null;
  const fields = fieldsOf(kind, rows);
  const before = samples[first - 1];
  const names = before && namesOf(before.cells);
  const header =
    before && names && names.length >= Math.min(fields.length, STANDARD.length)
      ? { line: before.index + 1, cells: names, fields: names.map((_, column) => fields[column]) }
      : undefined;
  const found = header === undefined ? 'no-header' : 'by-position';
  const firstRow = header === undefined ? row.index : header.line;
  return { rowCount: rows.length, layout: { found, separator, header, fields, skippedCells: 0, firstRow } };
}

/** The Traditional Chinese and Japanese translations have a separator of their own. */
const namesOf = (cells: readonly string[]) => (cells.length === 1 ? (cells[0] ?? '').split(/[、，]/) : cells);

function kindOf(row: readonly string[]): RowKind | undefined {
  const cells = row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1);
  const hash = cells.findIndex(looksLikeHash);
  if (hash === 2 || (hash < 0 && looksLikeProductId(cells[1] ?? ''))) return 'standard';
  if (hash === 3 && cells.length === 4) return 'managed-desktop';
  if (cells.length === 1 && hash === 0) return 'hash';
  if (cells.length === 1 && looksLikeProductId(cells[0] ?? '')) return 'product-id';
  const isFilled = (index: number) => !isBlank(cells[index] ?? '');
  const isTuple = isFilled(0) && !isFilled(1) && !isFilled(2) && isFilled(3) && isFilled(4);
  if (isTuple) return 'standard';
  if (cells.length === 3 && cells.every((cell) => !isBlank(cell)) && /\d/.test(cells[2] ?? '')) {
    return 'identifiers';
  }
  return undefined;
}

function fieldsOf(kind: RowKind, rows: readonly (readonly string[])[]): Fields {
  switch (kind) {
    case 'standard':
      return standardFields(rows);
    case 'managed-desktop':
      return MANAGED_DESKTOP;
    case 'identifiers':
      return IDENTIFIERS;
    case 'hash':
      return ['hardwareHash'];
    case 'product-id':
      return ['productId'];
  }
}

/** After the hash: a group tag, a tag and a user, or a maker and a model, which stand in rows without a hash. */
function standardFields(rows: readonly (readonly string[])[]): Fields {
  const width = Math.max(...rows.map(({ length }) => length));
  if (width <= 3) return STANDARD;
  if (width === 4) return [...STANDARD, 'groupTag'];
  return rows.some(hasTag)
    ? [...STANDARD, 'groupTag', 'assignedUser']
    : [...STANDARD, 'manufacturer', 'model'];
}

function hasTag(cells: readonly string[]): boolean {
  const [, , hash = '', fourth = '', fifth = ''] = cells;
  return fifth.includes('@') || (looksLikeHash(hash) && !isBlank(fourth) && isBlank(fifth));
}
