import type { Device } from '../../batch/batch.ts';
import type { SortColumn } from '../../batch/device-filter.ts';
import { formatSearch, type SearchField } from '../../batch/search-query.ts';

/** What a menu was opened on; `column` is `null` for a whole row. */
export interface OpenMenu {
  readonly device: Device;
  readonly column: SortColumn | null;
  readonly target: HTMLElement;
}

/** How the search names each column; a row's number is no property of the device. */
const FIELDS: Readonly<Record<SortColumn, SearchField | null>> = {
  rowNumber: null,
  serialNumber: 'serial',
  productKey: 'key',
  deviceId: 'id',
  status: 'status',
  errorCode: 'code',
  errorDescription: 'error',
};

/** `search` narrowed to rows with the same value in that column; `null` where the cell has none to filter by. */
export function narrowToCell(search: string, device: Device, column: SortColumn): string | null {
  const field = FIELDS[column];
  const value = String(device[column]);
  if (field === null || value === '') return null;
  const condition = formatSearch([{ field, excluded: false, value }]);
  return `${search.trim()} ${condition}`.trim();
}
