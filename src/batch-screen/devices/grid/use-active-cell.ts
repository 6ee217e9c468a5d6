import { useState, type RefObject } from 'react';

import type { DeviceList } from '../../../devices/device-index.ts';
import { HEADER_ROW_INDEX, type GridCell } from './grid-cell.ts';
import { useRowWindow, type RowWindow } from './window/use-row-window.ts';
import { useTextSelection } from './window/use-text-selection.ts';

export interface ActiveCell {
  /** The cell that had the focus last; its row or column may be gone. */
  readonly last: GridCell;
  readonly onLast: (cell: GridCell) => void;
  /** The cell that Tab leads to: `last`, or the nearest that there is. */
  readonly active: GridCell;
  readonly rowWindow: RowWindow;
}

const FIRST_HEADER: GridCell = { rowIndex: HEADER_ROW_INDEX, column: 0 };

/** The grid's one cell that Tab leads to, and the rows in the page, of which its row is always one. */
export function useActiveCell(
  rootRef: RefObject<HTMLElement | null>,
  bodyRef: RefObject<HTMLElement | null>,
  { rows, columnCount, heightPx }: { rows: DeviceList; columnCount: number; heightPx: number },
): ActiveCell {
  const [last, onLast] = useState(FIRST_HEADER);
  const active: GridCell = {
    rowIndex: Math.min(last.rowIndex, rows.length - 1),
    column: Math.min(last.column, columnCount - 1),
  };
  const pinned = active.rowIndex === HEADER_ROW_INDEX ? null : active.rowIndex;
  const rowWindow = useRowWindow(rootRef, { count: rows.length, heightPx, pinned });
  useTextSelection(bodyRef, rowWindow.slots, rows);
  return { last, onLast, active, rowWindow };
}
