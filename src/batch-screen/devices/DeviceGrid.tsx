import 'react-data-grid/lib/styles.css';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode, type Ref } from 'react';
import {
  DataGrid,
  type ColumnWidths,
  type DataGridHandle,
  type SortColumn as GridSort,
} from 'react-data-grid';
import { useIntl } from 'react-intl';

import type { Device } from '../../batch/batch.ts';
import { SORT_COLUMNS, type Sort, type SortColumn } from '../../batch/device-filter.ts';
import { cardColumns, deviceColumns } from './device-columns.tsx';
import { CARD_HEIGHT_PX } from './DeviceCard.tsx';
import { moveColumn, type GridLayout } from './grid-layout.ts';

const useStyles = makeStyles({
  root: {
    // Fills the panel, whose height comes from flex growth and is no base for a percentage.
    position: 'absolute',
    inset: 0,
    blockSize: 'auto',
    fontFamily: tokens.fontFamilyBase,
    borderRadius: tokens.borderRadiusMedium,
    '--rdg-color': tokens.colorNeutralForeground1,
    '--rdg-background-color': tokens.colorNeutralBackground1,
    '--rdg-header-background-color': tokens.colorNeutralBackground3,
    '--rdg-border-color': tokens.colorNeutralStroke2,
    '--rdg-row-hover-background-color': tokens.colorNeutralBackground1Hover,
    '--rdg-row-selected-background-color': tokens.colorBrandBackground2,
    '--rdg-row-selected-hover-background-color': tokens.colorBrandBackground2Hover,
    // The grid keeps its cell marked while the focus is elsewhere: not with the focus' own colour.
    '--rdg-selection-color': tokens.colorNeutralStroke1,
    ':focus-within': { '--rdg-selection-color': tokens.colorStrokeFocus2 },
    '--rdg-checkbox-focus-color': tokens.colorStrokeFocus2,
  },
});

const ROW_HEIGHT_PX = 36;
const rowKey = (device: Device) => device.rowNumber;
const sortColumn = (key: string | undefined) => SORT_COLUMNS.find((known) => known === key);

export interface DeviceGridProps {
  readonly handle: Ref<DataGridHandle>;
  /** Drawn in the order given; a click on a header asks for another one. */
  readonly rows: readonly Device[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly layout: GridLayout;
  readonly onLayout: (layout: GridLayout) => void;
  /** Row numbers. */
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (selected: ReadonlySet<number>) => void;
  readonly asCards: boolean;
  /** `column` is its place in the grid, for the focus to come back to. */
  readonly onDetails: (device: Device, column: number) => void;
  /** `column` is `null` for a card, which holds them all. */
  readonly onMenu: (device: Device, column: SortColumn | null, target: HTMLElement) => void;
  readonly empty: ReactNode;
}

/** The devices themselves: react-data-grid's window, keyboard and ARIA around our rows. */
export function DeviceGrid({
  handle,
  rows,
  sort,
  onSort,
  layout,
  onLayout,
  selected,
  onSelect,
  asCards,
  onDetails,
  onMenu,
  empty,
}: DeviceGridProps) {
  const styles = useStyles();
  const intl = useIntl();
  // The grid also keeps here what it measured; only what a hand has set goes into the layout.
  const [widths, setWidths] = useState<ColumnWidths>(
    () => new Map(Object.entries(layout.widths).map(([key, width]) => [key, { type: 'resized', width }])),
  );
  const columns = asCards
    ? cardColumns(intl, (device, target) => onMenu(device, null, target))
    : deviceColumns(intl, layout);

  const sortBy = (asked: readonly GridSort[]) => {
    // Ctrl+click asks for several; the address holds one, and the newest is what the hand meant.
    const last = asked.at(-1);
    const column = sortColumn(last?.columnKey);
    onSort(column && last ? { column, direction: last.direction === 'ASC' ? 'asc' : 'desc' } : null);
  };

  return (
    <DataGrid
      ref={handle}
      className={styles.root}
      aria-label={intl.formatMessage({ id: 'grid.label' })}
      columns={columns}
      rows={rows}
      rowKeyGetter={rowKey}
      rowHeight={asCards ? CARD_HEIGHT_PX : ROW_HEIGHT_PX}
      headerRowHeight={ROW_HEIGHT_PX}
      selectedRows={selected}
      onSelectedRowsChange={onSelect}
      columnWidths={widths}
      onColumnWidthsChange={setWidths}
      onColumnResize={({ key }, width) => {
        const column = sortColumn(key);
        if (column) onLayout({ ...layout, widths: { ...layout.widths, [column]: Math.round(width) } });
      }}
      onColumnsReorder={(source, target) => {
        const [column, place] = [sortColumn(source), sortColumn(target)];
        if (column && place) onLayout(moveColumn(layout, column, place));
      }}
      sortColumns={
        sort ? [{ columnKey: sort.column, direction: sort.direction === 'asc' ? 'ASC' : 'DESC' }] : []
      }
      onSortColumnsChange={sortBy}
      onCellDoubleClick={({ row, column }) => onDetails(row, column.idx)}
      onCellKeyDown={({ row, column }, event) => {
        // One Tab leaves the grid, as in every ARIA grid; the library's own goes through each cell of each row.
        if (event.key === 'Tab') event.preventGridDefault();
        // Enter in a row's box or button belongs to that.
        const inControl = event.target instanceof Element && event.target.closest('input, button') !== null;
        if (event.key !== 'Enter' || !row || !column || inControl) return;
        event.preventGridDefault();
        onDetails(row, column.idx);
      }}
      onCellContextMenu={({ row, column }, event) => {
        event.preventGridDefault();
        event.preventDefault();
        onMenu(row, sortColumn(column.key) ?? null, event.currentTarget);
      }}
      onCellCopy={({ row, column }, event) => {
        const key = sortColumn(column.key);
        if (!key || window.getSelection()?.isCollapsed === false) return;
        event.clipboardData.setData('text/plain', String(row[key]));
        event.preventDefault();
      }}
      renderers={{ noRowsFallback: empty }}
    />
  );
}
