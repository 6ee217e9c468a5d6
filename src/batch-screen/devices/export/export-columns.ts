import type { IntlShape } from 'react-intl';

import { cellText } from '../columns/cell-text.ts';
import { appearanceOf } from '../columns/column-appearance.tsx';
import { visibleColumns, type ColumnSettings } from '../columns/column-settings.ts';
import type { PrintColumn } from './print-table.ts';

/** The grid's columns as they go out of here: visible ones, in their order, with the text of their cells. */
export function exportColumns(intl: IntlShape, settings: ColumnSettings): readonly PrintColumn[] {
  return visibleColumns(settings).map((column) => ({
    header: intl.formatMessage({ id: `column.${column}` }),
    value: (device) => cellText(intl, device, column),
    keepsTogether: appearanceOf(column).keepsTogether === true,
  }));
}
