import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';

import type { DeviceColumn } from '../../../../devices/columns.ts';
import type { Sort } from '../../../../devices/device-filter.ts';
import type { SelectedShare } from '../../selection/row-selection.ts';
import { SelectAllBox } from '../../selection/SelectBoxes.tsx';
import { ariaRowIndexOf } from '../cell-element.ts';
import { HEADER_ROW_INDEX } from '../grid-cell.ts';
import type { GridColumn } from '../grid-columns.ts';
import type { GridStyles } from '../grid-styles.ts';
import { ColumnHeader } from './ColumnHeader.tsx';

interface Props {
  readonly columns: readonly GridColumn[];
  readonly sort: Sort | null;
  /** The column that Tab leads to, when that is a header. */
  readonly activeColumn: number | null;
  /** How much of the rows shown is selected, for the box above the boxes. */
  readonly share: SelectedShare;
  readonly styles: GridStyles;
  readonly onMove: (column: DeviceColumn, target: DeviceColumn) => void;
  /** `null`: back to the column's own width. */
  readonly onResize: (column: DeviceColumn, widthPx: number | null) => void;
}

/** The headers. Presses and keys in them are the grid's. */
export function GridHeader({ columns, sort, activeColumn, share, styles, onMove, onResize }: Props) {
  const [dragged, setDragged] = useState<DeviceColumn | null>(null);
  const [over, setOver] = useState<DeviceColumn | null>(null);
  const drag = {
    start: setDragged,
    over: (column: DeviceColumn) => {
      if (dragged !== null) setOver(column);
      return dragged !== null;
    },
    drop: (column: DeviceColumn) => {
      if (dragged !== null && dragged !== column) onMove(dragged, column);
    },
    end: () => {
      setDragged(null);
      setOver(null);
    },
  };
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={ariaRowIndexOf(HEADER_ROW_INDEX)}
        className={mergeClasses(styles.row, styles.headRow)}
      >
        {columns.map(({ key, column, name }, at) => {
          const tabIndex = at === activeColumn ? 0 : -1;
          const shared = { name, at, tabIndex, styles } as const;
          if (key === 'select') return <SelectHeader key={key} share={share} {...shared} />;
          if (column === null) return <CardHeader key={key} {...shared} />;
          return (
            <ColumnHeader
              key={key}
              {...shared}
              column={column}
              sort={sort}
              isOver={over === column}
              drag={drag}
              onResize={onResize}
            />
          );
        })}
      </div>
    </div>
  );
}

interface HeaderProps {
  readonly name: string;
  readonly at: number;
  readonly tabIndex: 0 | -1;
  readonly styles: GridStyles;
}

function SelectHeader({ share, name, at, tabIndex, styles }: HeaderProps & { share: SelectedShare }) {
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-label={name}
      className={mergeClasses(styles.cell, styles.selectCell)}
    >
      <SelectAllBox share={share} tabIndex={tabIndex} className={styles.box} />
    </div>
  );
}

function CardHeader({ name, at, tabIndex, styles }: HeaderProps) {
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-label={name}
      tabIndex={tabIndex}
      className={styles.cell}
    >
      {name}
    </div>
  );
}
