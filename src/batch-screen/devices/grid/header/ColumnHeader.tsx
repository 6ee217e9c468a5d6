import { mergeClasses } from '@fluentui/react-components';
import type { DragEvent, MouseEvent, PointerEvent } from 'react';

import type { DeviceColumn } from '../../../../devices/columns.ts';
import type { Sort } from '../../../../devices/device-filter.ts';
import type { GridStyles } from '../grid-styles.ts';

export interface ColumnDrag {
  readonly start: (column: DeviceColumn) => void;
  /** Whether a column is being dragged, which may be dropped here. */
  readonly over: (column: DeviceColumn) => boolean;
  readonly drop: (column: DeviceColumn) => void;
  readonly end: () => void;
}

interface Props {
  readonly column: DeviceColumn;
  readonly name: string;
  /** 0 for the first column of the grid. */
  readonly at: number;
  readonly tabIndex: 0 | -1;
  readonly sort: Sort | null;
  /** Another column is dragged over it. */
  readonly isOver: boolean;
  readonly drag: ColumnDrag;
  readonly styles: GridStyles;
  readonly onResize: (column: DeviceColumn, widthPx: number | null) => void;
}

/** The header of one column: a drag moves the column, a drag at the edge resizes it. */
export function ColumnHeader({ column, name, at, tabIndex, sort, isOver, drag, styles, onResize }: Props) {
  const isSorted = sort?.column === column;
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
      tabIndex={tabIndex}
      draggable
      className={mergeClasses(styles.cell, styles.header, isOver && styles.dropHere)}
      onDragStart={({ dataTransfer }: DragEvent) => {
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData('text/plain', name);
        drag.start(column);
      }}
      onDragOver={(event) => {
        if (drag.over(column)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop(column);
      }}
      onDragEnd={drag.end}
    >
      <span className={styles.headerName}>{name}</span>
      <span className={styles.handle} {...resizeHandlers((widthPx) => onResize(column, widthPx))} />
    </div>
  );
}

/** For the handle at the edge of a header. */
function resizeHandlers(onResize: (widthPx: number | null) => void) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault(); // neither a drag of the column nor a selection of text
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const header = event.currentTarget.parentElement?.getBoundingClientRect();
      if (header) onResize(event.clientX - header.left);
    },
    onDoubleClick: () => onResize(null),
    onClick: (event: MouseEvent) => event.stopPropagation(),
  };
}
