import { useRef } from 'react';

import { cellAt, tabStopOf } from './cell-element.ts';
import type { FocusCell } from './device-grid-props.ts';

/** Where the focus is given back to when what was opened from the grid closes again. */
export function useGridFocus() {
  const panelRef = useRef<HTMLDivElement>(null);
  const focusRef = useRef<FocusCell>(null);
  const openedFrom = useRef(1);
  const goToGrid = () => {
    const stop = tabStopOf(panelRef.current?.querySelector('[role="grid"]'));
    const cell = stop && cellAt(stop)?.cell;
    if (cell) focusRef.current?.(cell);
  };
  return {
    panelRef,
    focusRef,
    goToGrid,
    /** Details were opened from that column. */
    rememberColumn: (column: number) => {
      openedFrom.current = column;
    },
    /** To the row with that index, in the column that `rememberColumn` was given last. */
    restoreFocus: (rowIndex: number) => {
      if (rowIndex === -1) goToGrid();
      else focusRef.current?.({ rowIndex, column: openedFrom.current });
    },
  };
}
