import type { IntlShape } from 'react-intl';

import type { ExportColumn } from '../../batch/csv.ts';
import { cellText } from './cell-text.ts';
import { visibleColumns, type GridLayout } from './grid-layout.ts';

/** The grid's columns as they go out of here: visible ones, in their order, with the text of their cells. */
export function exportColumns(intl: IntlShape, layout: GridLayout): readonly ExportColumn[] {
  return visibleColumns(layout).map((column) => ({
    header: intl.formatMessage({ id: `column.${column}` }),
    value: (device) => cellText(intl, device, column),
  }));
}
