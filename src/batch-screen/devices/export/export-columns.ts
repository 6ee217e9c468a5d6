import type { IntlShape } from 'react-intl';

import type { SortColumn } from '../../../devices/device-filter.ts';
import { cellText } from '../columns/cell-text.ts';
import { visibleColumns, type ColumnSettings } from '../columns/column-settings.ts';
import type { PrintColumn } from './print-table.ts';

const WHOLE: ReadonlySet<SortColumn> = new Set(['rowNumber', 'serialNumber', 'status', 'errorCode']);

/** The grid's columns as they go out of here: visible ones, in their order, with the text of their cells. */
export function exportColumns(intl: IntlShape, settings: ColumnSettings): readonly PrintColumn[] {
  return visibleColumns(settings).map((column) => ({
    header: intl.formatMessage({ id: `column.${column}` }),
    value: (device) => cellText(intl, device, column),
    isWhole: WHOLE.has(column),
  }));
}
