import { plainCharacters } from './decode-text.ts';
import type { NamedId } from './find-ids.ts';
import { labelsIn } from './label-words.ts';
import { parseGuid } from './parse-guid.ts';

/** Larger than any table that people copy; bounds the work on hostile text. */
const MAX_LINES = 2_000;
const MAX_HEADER = 2_000;

/**
 * The IDs of a table copied from a spreadsheet or a file, with column names in its first line; empty for any other
 * text. A column counts by its name and by a GUID in its first row: a "Batch" column may contain names.
 */
export function readTable(text: string): readonly NamedId[] {
  const [header = '', ...rows] = plainCharacters(text)
    .replace(/^\s*\n/, '')
    .split(/\r\n?|\n/, MAX_LINES);
  if (header.length > MAX_HEADER) return [];
  const separator = ['\t', ';', '|', ','].find((mark) => header.includes(mark));
  const first = rows.find((row) => separator !== undefined && cellsOf(row, separator).some(parseGuid));
  if (separator === undefined || first === undefined) return [];

  const firstCells = cellsOf(first, separator);
  const names = cellsOf(header, separator);
  const columnOf = (field: NamedId['field']) =>
    names.findLastIndex((name, index) => {
      const labels = labelsIn(name);
      return labels.includes(field) && !labels.includes('other') && parseGuid(firstCells[index] ?? '');
    });
  const [customer, tracking] = [columnOf('customerId'), columnOf('trackingId')];
  if (customer < 0 || tracking < 0 || customer === tracking) return [];
  return rows.flatMap((row) => {
    const cells = cellsOf(row, separator);
    const [customerId, trackingId] = [parseGuid(cells[customer] ?? ''), parseGuid(cells[tracking] ?? '')];
    if (customerId === null || trackingId === null) return [];
    return [
      { field: 'customerId', id: customerId },
      { field: 'trackingId', id: trackingId },
    ];
  });
}

const cellsOf = (row: string, separator: string) => row.split(separator);
