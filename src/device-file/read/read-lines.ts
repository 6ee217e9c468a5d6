import type { FileDevice, OtherLine, OtherLineKind } from '../device-file.ts';
import type { Findings } from './findings.ts';
import { kindOfText } from './kind-of-text.ts';
import { headerAt } from './layout/find-header.ts';
import { fieldOfName } from './layout/header-names.ts';
import { columnsOf, type TableLayout, valuesOf } from './layout/table-layout.ts';
import { putTogether } from './put-together.ts';
import { isBlank, readRow } from './read-row.ts';
import { isExample, isExplanation, startsExplanation } from './template-lines.ts';

export interface ReadLines {
  readonly devices: readonly FileDevice[];
  readonly otherLines: readonly OtherLine[];
}

/** Every line of the table: a device, or why it is none. */
export function readLines(lines: readonly string[], layout: TableLayout, findings: Findings): ReadLines {
  const reader = new LineReader(lines, layout, findings);
  let index = 0;
  while (index < lines.length) index += reader.read(index);
  return reader;
}

class LineReader implements ReadLines {
  readonly devices: FileDevice[] = [];
  readonly otherLines: OtherLine[] = [];
  readonly #lines: readonly string[];
  readonly #findings: Findings;
  #layout: TableLayout;
  #columns;
  #isExplanation = false;

  constructor(lines: readonly string[], layout: TableLayout, findings: Findings) {
    this.#lines = lines;
    this.#findings = findings;
    this.#layout = layout;
    this.#columns = columnsOf(layout.fields);
  }

  /** Reads what begins at a line; returns how many lines that takes. */
  read(index: number): number {
    const { separator, fields, skippedCells, firstRow, header } = this.#layout;
    const text = this.#lines[index] ?? '';
    const line = index + 1;
    const { kind, rule } = kindOfText(text);
    if (rule) this.#findings.add(rule, line);
    if (kind) return this.#addOther(line, kind);
    if (index < firstRow) return this.#addOther(line, header?.line === line ? 'header' : 'preamble');
    const row = readRow(this.#lines, index, separator, fields.length);
    if (row === null) {
      this.#findings.add('quote-never-closed', line);
      return this.#addOther(line, 'damaged');
    }
    if (row.quotes !== 'none') {
      this.#findings.add(row.quotes === 'open' ? 'quote-never-closed' : 'quotes-removed', line);
    }
    const kindOfRow = this.#kindOfRow(index, row.cells);
    if (kindOfRow) return this.#addOther(line, kindOfRow);
    this.#addDevice(line, skippedCells > 0 ? row.cells.slice(skippedCells) : row.cells);
    for (let more = 1; more < row.lineCount; more += 1) this.#addOther(line + more, 'continued');
    return row.lineCount;
  }

  #addOther(line: number, kind: OtherLineKind): 1 {
    this.otherLines.push({ line, kind });
    return 1;
  }

  #kindOfRow(index: number, cells: readonly string[]): OtherLineKind | undefined {
    if (cells.every(isBlank)) return 'empty-cells';
    if (this.#isHeaderAgain(index, cells)) return 'header';
    if (startsExplanation(cells)) this.#isExplanation = true;
    if (!this.#isExplanation || !(startsExplanation(cells) || isExplanation(cells))) return undefined;
    this.#findings.add('explanation-lines', index + 1);
    return 'explanation';
  }

  /** Files that were joined repeat their header, perhaps another one: it counts for the rows after it. */
  #isHeaderAgain(index: number, cells: readonly string[]): boolean {
    const { found, header, fields } = this.#layout;
    if (found === 'report') return false;
    const isSame = header !== undefined && this.#lines[index] === this.#lines[header.line - 1];
    const mayBeOther = fieldOfName(cells[0] ?? '') !== undefined || (cells.length === 1 && fields.length > 1);
    const other = !isSame && mayBeOther ? headerAt(this.#lines, index) : null;
    if (other !== null) {
      this.#layout = other;
      this.#columns = columnsOf(other.fields);
    }
    if (isSame || other !== null) this.#findings.add('header-repeated', index + 1);
    return isSame || other !== null;
  }

  #addDevice(line: number, row: readonly string[]): void {
    const { fields, separator } = this.#layout;
    const isTooLong = row.length > fields.length && !row.slice(fields.length).every(isBlank);
    const joined = isTooLong ? putTogether(row, fields, separator) : null;
    if (joined) this.#findings.add('cells-put-together', line, { field: joined.field, detail: joined.value });
    else if (isTooLong) this.#findings.add('surplus-cells', line);
    const cells = joined?.cells ?? row;
    const values = valuesOf(cells, this.#columns);
    if (isExample(values)) {
      this.#findings.add('example-lines', line);
      this.#addOther(line, 'example');
    } else this.devices.push({ line, values, cells });
  }
}
