import type { FileDevice, FileField, FileShape } from '../device-file.ts';
import { DEVICES_PER_FILE, PARTNER_CENTER_HEADER } from '../partner-center-file.ts';
import { canIdentify } from './file-shape.ts';
import type { Findings } from './findings.ts';
import { fieldsTwice, type TableLayout } from './layout/table-layout.ts';
import { isBlank } from './read-row.ts';

const NOT_CARRIED: ReadonlySet<FileField> = new Set(['groupTag', 'assignedUser']);

/** Company forms that are written with a point at the end, or in the middle. */
const WITHOUT_POINT = /\b(?:inc|ltd|co|corp|s[lap]|gmbh)$/i;

/** Says what is to be said about the columns. */
export function remarkOnColumns(
  layout: TableLayout,
  shape: FileShape,
  devices: readonly FileDevice[],
  findings: Findings,
): void {
  const { found, header, fields } = layout;
  const line = header?.line ?? layout.firstRow + 1;
  if (found === 'no-header') findings.add('header-missing', line);
  if (found === 'by-position') findings.add('header-translated', line);
  if (found === 'report') findings.add('report-recognised', line);
  if (shape === 'partner-center' && !isSpelledRight(header?.cells ?? []))
    findings.add('header-spelling', line);
  for (const field of fieldsTwice(fields)) findings.add('column-twice', line, { field });
  if (!canIdentify(fields)) findings.add('no-identifier-column', line);
  remarkOnLostColumns(layout, devices, findings);
  if (shape === 'identifiers') remarkOnLostPoints(devices, findings);
}

export function remarkOnDevices(
  { header, firstRow }: TableLayout,
  devices: readonly FileDevice[],
  findings: Findings,
): void {
  if (devices.length === 0) findings.add('no-devices', header?.line ?? firstRow + 1);
  const surplus = devices.slice(DEVICES_PER_FILE).map(({ line }) => line);
  if (surplus.length > 0) findings.add('over-limit', surplus);
}

const isSpelledRight = (cells: readonly string[]) =>
  PARTNER_CENTER_HEADER.every((name, index) => cells[index] === name);

/** Columns with values that have no place among Partner Center's five, and the lines that have such a value. */
function remarkOnLostColumns(
  { header, fields, found }: TableLayout,
  devices: readonly FileDevice[],
  findings: Findings,
): void {
  if (found === 'report') return;
  for (const [column, field] of fields.entries()) {
    if (field !== undefined && !NOT_CARRIED.has(field)) continue;
    const lines = devices.flatMap(({ line, cells }) => (isBlank(cells[column] ?? '') ? [] : line));
    const detail = header?.cells[column]?.trim();
    if (lines.length === 0) continue;
    findings.add('columns-not-carried', lines, { ...(field && { field }), ...(detail && { detail }) });
  }
}

/** `-identifier` removes every point and comma, so that "Fabrikam Inc." is no longer the maker's own spelling. */
function remarkOnLostPoints(devices: readonly FileDevice[], findings: Findings): void {
  const lines = devices.filter(({ values }) => WITHOUT_POINT.test(values.manufacturer.trim()));
  if (lines.length > 0) {
    findings.add(
      'points-removed',
      lines.map(({ line }) => line),
      { field: 'manufacturer' },
    );
  }
}
