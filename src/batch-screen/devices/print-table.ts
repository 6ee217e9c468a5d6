import type { ExportColumn } from '../../batch/csv.ts';
import type { DeviceList } from '../../batch/device-index.ts';

/**
 * Every row as a plain table. Made by hand, not by React: it exists only while the browser prints, which waits for
 * nobody, and 100,000 rows must be there at once.
 */
export function printTable(rows: DeviceList, columns: readonly ExportColumn[]): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'print-table';
  const head = table.createTHead().insertRow();
  for (const { header } of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = header;
    head.append(cell);
  }
  const body = table.createTBody();
  for (let place = 0; place < rows.length; place += 1) {
    const device = rows.at(place);
    if (!device) continue;
    const row = document.createElement('tr');
    for (const { value } of columns) {
      const cell = document.createElement('td');
      cell.textContent = String(value(device));
      row.append(cell);
    }
    body.append(row);
  }
  return table;
}
