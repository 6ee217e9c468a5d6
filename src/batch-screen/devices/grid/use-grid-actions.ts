import type { DeviceColumn } from '../../../devices/columns.ts';
import type { Sort } from '../../../devices/device-filter.ts';
import { moveColumn, resizeColumn } from '../columns/column-settings.ts';
import { useRowSelection } from '../selection/use-row-selection.ts';
import type { DeviceGridProps } from './device-grid-props.ts';
import { HEADER_ROW_INDEX } from './grid-cell.ts';

export type GridActions = ReturnType<typeof useGridActions>;

/** What keys and pointers can do to the rows and columns. */
export function useGridActions({
  rows,
  sort,
  onSort,
  settings,
  onSettings,
  selected,
  onSelect,
}: DeviceGridProps) {
  const { share, selectAll, select, toggleAll } = useRowSelection(rows, selected, onSelect);
  return {
    share,
    selectAll,
    select,
    /** A row's box, or the headers' one for all. */
    pressBox: (rowIndex: number, withShift: boolean) => {
      if (rowIndex === HEADER_ROW_INDEX) toggleAll();
      else select(rowIndex, withShift);
    },
    sortBy: (column: DeviceColumn) => onSort(nextSort(sort, column)),
    /** `null`: back to the column's own width. */
    resize: (column: DeviceColumn, widthPx: number | null) =>
      onSettings(resizeColumn(settings, column, widthPx)),
    move: (column: DeviceColumn, target: DeviceColumn) => onSettings(moveColumn(settings, column, target)),
  };
}

/** Ascending, descending, then the service's own order again. */
function nextSort(sort: Sort | null, column: DeviceColumn): Sort | null {
  if (sort?.column !== column) return { column, direction: 'asc' };
  return sort.direction === 'asc' ? { column, direction: 'desc' } : null;
}
