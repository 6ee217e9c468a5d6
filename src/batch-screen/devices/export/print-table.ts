import type { ExportColumn } from '../../../devices/csv.ts';
import type { DeviceList } from '../../../devices/device-index.ts';

/** A column on paper; `keepsTogether`: its values must not be broken into lines. */
export interface PrintColumn extends ExportColumn {
  readonly keepsTogether: boolean;
}

/**
 * Every row as a plain table, below lines that say what it is. Made by hand, not by React: it exists only while the
 * browser prints, which does not wait for React, and 100,000 rows must be there at once.
 */
export function printList(
  about: readonly string[],
  rows: DeviceList,
  columns: readonly PrintColumn[],
): HTMLElement {
  const list = document.createElement('div');
  list.className = 'print-list';
  for (const line of about) list.append(element('p', line));
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const { header, keepsTogether } of columns) {
    const cell = element('th', header, keepsTogether);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = table.createTBody();
  for (let rowIndex = 0; rowIndex < rows.length; rowIndex += 1) {
    const device = rows.at(rowIndex);
    if (!device) continue;
    const row = document.createElement('tr');
    for (const { value, keepsTogether } of columns)
      row.append(element('td', String(value(device)), keepsTogether));
    body.append(row);
  }
  list.append(table);
  return list;
}

function element<Name extends 'p' | 'th' | 'td'>(name: Name, text: string, keepsTogether = false) {
  const made = document.createElement(name);
  made.textContent = text;
  if (keepsTogether) made.className = 'whole';
  return made;
}
