import 'react-data-grid/lib/styles.css';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DataGrid } from 'react-data-grid';
import { useIntl } from 'react-intl';

import type { Device } from '../batch/batch.ts';
import { SORT_COLUMNS, type Sort } from '../batch/device-filter.ts';
import { deviceColumns } from './device-columns.tsx';

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
    '--rdg-row-selected-background-color': tokens.colorNeutralBackground1Selected,
    '--rdg-row-selected-hover-background-color': tokens.colorNeutralBackground1Hover,
    // The grid keeps its cell marked while the focus is elsewhere: not with the focus' own colour.
    '--rdg-selection-color': tokens.colorNeutralStroke1,
    ':focus-within': { '--rdg-selection-color': tokens.colorStrokeFocus2 },
  },
});

const ROW_HEIGHT_PX = 36;
const rowKey = (device: Device) => device.rowNumber;

/** The devices themselves. `rows` are drawn in the order given; a click on a header asks for another one. */
export function DeviceGrid({
  rows,
  sort,
  onSort,
  empty,
}: {
  rows: readonly Device[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  empty: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const columns = deviceColumns(intl);

  return (
    <DataGrid
      className={styles.root}
      aria-label={intl.formatMessage({ id: 'grid.label' })}
      columns={columns}
      rows={rows}
      rowKeyGetter={rowKey}
      rowHeight={ROW_HEIGHT_PX}
      headerRowHeight={ROW_HEIGHT_PX}
      sortColumns={
        sort ? [{ columnKey: sort.column, direction: sort.direction === 'asc' ? 'ASC' : 'DESC' }] : []
      }
      onSortColumnsChange={(asked) => {
        // Ctrl+click asks for several; the address holds one, and the newest is what the hand meant.
        const last = asked.at(-1);
        const column = SORT_COLUMNS.find((known) => known === last?.columnKey);
        onSort(column && last ? { column, direction: last.direction === 'ASC' ? 'asc' : 'desc' } : null);
      }}
      onCellKeyDown={(_cell, event) => {
        // One Tab leaves the grid, as in every ARIA grid; the library's own goes through each cell of each row.
        if (event.key === 'Tab') event.preventGridDefault();
      }}
      onCellCopy={({ row, column }, event) => {
        const key = SORT_COLUMNS.find((known) => known === column.key);
        if (!key || window.getSelection()?.isCollapsed === false) return;
        event.clipboardData.setData('text/plain', String(row[key]));
        event.preventDefault();
      }}
      renderers={{ noRowsFallback: empty }}
    />
  );
}
