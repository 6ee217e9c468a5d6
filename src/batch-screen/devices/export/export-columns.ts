import type { IntlShape } from 'react-intl';

import type { Device } from '../../../devices/device.ts';
import type { FileColumn } from '../../original-file/file-overlay.ts';
import { cellText } from '../columns/cell-text.ts';
import { appearanceOf } from '../columns/column-appearance.tsx';
import { visibleColumns, type ColumnSettings } from '../columns/column-settings.ts';
import type { PrintColumn } from './print-table.ts';

/** The grid's columns as they go out of here: visible ones, in their order, with the text of their cells. */
export function exportColumns(
  intl: IntlShape,
  settings: ColumnSettings,
  fileColumns: readonly FileColumn[],
): readonly PrintColumn[] {
  const own = visibleColumns(settings).map((column) => ({
    header: intl.formatMessage({ id: `column.${column}` }),
    value: (device: Device) => cellText(intl, device, column),
    keepsTogether: appearanceOf(column).keepsTogether === true,
  }));
  const ofFile = fileColumns.map(({ key, value }) => ({
    header: intl.formatMessage({ id: `file.column.${key}` }),
    value,
    keepsTogether: false,
  }));
  return [...own, ...ofFile];
}
