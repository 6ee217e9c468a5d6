import type { SortColumn } from '../../../devices/device-filter.ts';
import type { Device } from '../../../devices/device.ts';
import { formatSearch, type SearchField } from '../../../devices/search/search-query.ts';
import type { TextColumn } from '../../../devices/search/search-rows.ts';
import type { DeviceFilterControl } from '../filter/use-device-filter.ts';

/** What a menu was opened on; `column` is `null` for a whole row. */
export interface OpenMenu {
  readonly device: Device;
  readonly column: SortColumn | null;
  readonly target: HTMLElement;
}

/** How the search names each column; a row's number is no property of the device. */
const FIELDS: Readonly<Record<TextColumn, SearchField | null>> = {
  rowNumber: null,
  serialNumber: 'serial',
  productKey: 'key',
  deviceId: 'id',
  status: 'status',
  errorCode: 'code',
  errorDescription: 'error',
};

/** Narrows the grid to rows with the same value in that column; `null` where the cell has none to filter by. */
export function filterByCell(
  { device, column }: Pick<OpenMenu, 'device' | 'column'>,
  { filter, search, filterByCause }: Pick<DeviceFilterControl, 'filter' | 'search' | 'filterByCause'>,
): (() => void) | null {
  if (column === 'cause') return device.cause === null ? null : () => filterByCause(device.cause);
  const member = column ?? 'errorCode'; // a card's menu filters by the error
  const field = FIELDS[member];
  const value = String(device[member]);
  if (field === null || value === '') return null;
  const condition = formatSearch([{ field, excluded: false, value }]);
  return () => search(`${filter.search.trim()} ${condition}`.trim());
}
