import { useImperativeHandle, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { cellAt, focusCell, tabStopOf } from './cell-element.ts';
import type { FocusCell } from './device-grid-props.ts';
import type { ActiveCell } from './use-active-cell.ts';

interface CellFocus extends ActiveCell {
  readonly focusRef: RefObject<FocusCell | null>;
  readonly rowCount: number;
}

/** Moves the focus from cell to cell, and keeps it in the grid when its row goes. */
export function useCellFocus(
  rootRef: RefObject<HTMLElement | null>,
  { focusRef, rowCount, last, onLast, active, rowWindow }: CellFocus,
) {
  const hadFocus = useRef(false);

  const moveFocus: FocusCell = (cell) => {
    const rowIndex = Math.min(cell.rowIndex, rowCount - 1);
    document.getSelection()?.removeAllRanges(); // text selected before is not what is copied next
    // Wherever the row is, it stands in the page as soon as it is the active one.
    flushSync(() => {
      onLast({ ...cell, rowIndex });
      rowWindow.showRow(rowIndex);
    });
    const root = rootRef.current;
    if (!root || focusCell(root, { ...cell, rowIndex })) return;
    // What was drawn just now has fewer rows.
    const stop = tabStopOf(root);
    const standIn = stop && cellAt(stop)?.cell;
    if (standIn) focusCell(root, standIn);
  };
  useImperativeHandle(focusRef, () => moveFocus);

  /** Rows may have become fewer than the one that was read: its element is in reserve now, shows another row, or is gone. */
  const returnFocus = () => {
    const root = rootRef.current;
    const focused = document.activeElement;
    if (!root || !focused) return;
    const isLost = root.contains(focused)
      ? cellAt(focused)?.cell.rowIndex !== active.rowIndex
      : hadFocus.current && focused === document.body;
    if (isLost) focusCell(root, active);
  };
  // Before anybody can act: the focus that a person has just moved elsewhere must not be taken back.
  useLayoutEffect(returnFocus);

  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent) => {
    // Where the whole window loses the focus, the cell is to have it back.
    if (target !== document.activeElement) hadFocus.current = currentTarget.contains(relatedTarget);
  };
  const onFocus = ({ target }: FocusEvent) => {
    hadFocus.current = true;
    const cell = cellAt(target)?.cell;
    if (cell === undefined) returnFocus();
    // Not compared with `active`: one that stands in for a cell further down would move on as rows are added.
    else if (cell.rowIndex !== last.rowIndex || cell.column !== last.column) onLast(cell);
    // Presses are at rows in sight; Tab may lead far away, where the browser cannot scroll to. Once all this is drawn:
    if (cell && rowWindow.isOutOfSight(cell.rowIndex) && target.matches(':focus-visible')) {
      queueMicrotask(() => moveFocus(cell));
    }
  };
  return { moveFocus, onBlur, onFocus };
}
