import type { IntlShape } from 'react-intl';

import { COLUMNS, type DeviceColumn } from '../../../devices/columns.ts';
import type { Device } from '../../../devices/device.ts';
import { formatSearch } from '../../../devices/search/search-query.ts';
import { cellText } from '../columns/cell-text.ts';
import type { DeviceFilterControl } from '../filter/use-device-filter.ts';

/** What a menu was opened on; `column` is `null` for a whole row. */
export interface OpenMenu {
  readonly device: Device;
  readonly column: DeviceColumn | null;
  readonly target: HTMLElement;
}

/** Narrows the grid to rows with the same value in that column; `null` where the cell has none to filter by. */
export function filterByCell(
  intl: IntlShape,
  { device, column }: Pick<OpenMenu, 'device' | 'column'>,
  { filter, search, filterByCause }: Pick<DeviceFilterControl, 'filter' | 'search' | 'filterByCause'>,
): (() => void) | null {
  if (column === 'cause') return device.cause === null ? null : () => filterByCause(device.cause);
  const member = column ?? 'errorCode'; // a card's menu filters by the error
  const field = COLUMNS[member].searchWord;
  const value = String(cellText(intl, device, member));
  if (field === null || value === '') return null;
  const condition = formatSearch([{ field, excluded: false, value }]);
  return () => search(`${filter.search.trim()} ${condition}`.trim());
}
