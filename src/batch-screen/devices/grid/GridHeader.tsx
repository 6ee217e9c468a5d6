import { mergeClasses } from '@fluentui/react-components';
import { useState, type MouseEvent, type PointerEvent } from 'react';

import type { DeviceColumn } from '../../../devices/columns.ts';
import type { Sort } from '../../../devices/device-filter.ts';
import type { SelectedShare } from '../selection/row-selection.ts';
import { SelectAllBox } from '../selection/SelectBoxes.tsx';
import { ariaRowIndexOf } from './cell-element.ts';
import type { GridColumn } from './grid-columns.ts';
import { HEADER_ROW_INDEX } from './grid-keys.ts';
import type { GridStyles } from './grid-styles.ts';

/** The headers: a drag moves the column, a drag at the edge resizes it. Presses and keys are the grid's. */
export function GridHeader({
  columns,
  sort,
  activeColumn,
  share,
  styles,
  onMove,
  onResize,
}: {
  columns: readonly GridColumn[];
  sort: Sort | null;
  /** The column that Tab leads to, when that is a header. */
  activeColumn: number | null;
  /** How much of the rows shown is selected, for the box above the boxes. */
  share: SelectedShare;
  styles: GridStyles;
  onMove: (column: DeviceColumn, target: DeviceColumn) => void;
  /** `null`: back to the column's own width. */
  onResize: (column: DeviceColumn, widthPx: number | null) => void;
}) {
  const [dragged, setDragged] = useState<DeviceColumn | null>(null);
  const [over, setOver] = useState<DeviceColumn | null>(null);

  const resize = (column: DeviceColumn) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault(); // neither a drag of the column nor a selection of text
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const header = event.currentTarget.parentElement?.getBoundingClientRect();
      if (header) onResize(column, event.clientX - header.left);
    },
    onDoubleClick: () => onResize(column, null),
    onClick: (event: MouseEvent) => event.stopPropagation(),
  });

  return (
    <div
      role="row"
      aria-rowindex={ariaRowIndexOf(HEADER_ROW_INDEX)}
      className={mergeClasses(styles.row, styles.headRow)}
    >
      {columns.map(({ key, column, name }, at) => {
        const tabIndex = at === activeColumn ? 0 : -1;
        if (column === null) {
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={at + 1}
              aria-label={name}
              tabIndex={key === 'select' ? undefined : tabIndex}
              className={mergeClasses(styles.cell, key === 'select' && styles.selectCell)}
            >
              {key === 'select' ? (
                <SelectAllBox share={share} tabIndex={tabIndex} className={styles.box} />
              ) : (
                name
              )}
            </div>
          );
        }
        const isSorted = sort?.column === column;
        return (
          <div
            key={key}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
            tabIndex={tabIndex}
            draggable
            className={mergeClasses(styles.cell, styles.header, over === column && styles.dropHere)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', name);
              setDragged(column);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(column);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== column) onMove(dragged, column);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <span className={styles.headerName}>{name}</span>
            <span className={styles.handle} {...resize(column)} />
          </div>
        );
      })}
    </div>
  );
}
