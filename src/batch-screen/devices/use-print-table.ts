import { useEffect } from 'react';

import type { ExportColumn } from '../../batch/csv.ts';
import type { DeviceList } from '../../batch/device-index.ts';
import { printTable } from './print-table.ts';

/** While the browser prints, all rows of the filtered list stand in the page instead of the grid's window on them. */
export function usePrintTable(rows: DeviceList, columns: readonly ExportColumn[]): void {
  useEffect(() => {
    let table: HTMLTableElement | null = null;
    const clear = () => table?.remove();
    const build = () => {
      clear(); // not every browser says when it has printed
      table = printTable(rows, columns);
      document.body.append(table);
    };
    window.addEventListener('beforeprint', build);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', build);
      window.removeEventListener('afterprint', clear);
      clear();
    };
  }, [rows, columns]);
}
