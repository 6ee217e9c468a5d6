import type { MouseEvent } from 'react';

import { cellAt } from './cell-element.ts';
import type { DeviceGridProps } from './device-grid-props.ts';
import { HEADER_ROW_INDEX } from './grid-cell.ts';
import type { GridColumn } from './grid-columns.ts';
import { headerColumnAt, isBox, linkAt, rowCellAt } from './grid-targets.ts';
import type { GridActions } from './use-grid-actions.ts';

/** The grid's listeners for presses in all its cells: rows are drawn far too often for listeners of their own. */
export function pointerHandlers(
  { rows, onDetails, onMenu }: DeviceGridProps,
  columns: readonly GridColumn[],
  { pressBox, sortBy }: GridActions,
) {
  return {
    onMouseDown: (event: MouseEvent) => {
      // With Shift the browser would select the text of all rows in between.
      if (event.shiftKey && isBox(event.target)) event.preventDefault();
    },
    onClick: ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      const header = headerColumnAt(target, columns);
      const link = linkAt(target);
      const button = target.closest('button');
      const pressed = link ?? button;
      const at = pressed && rowCellAt(pressed, rows, columns);
      if (isBox(target)) pressBox(cellAt(target)?.cell.rowIndex ?? HEADER_ROW_INDEX, shiftKey);
      else if (header) sortBy(header);
      else if (at && link) onDetails(at.device, at.cell.column);
      else if (at && button) onMenu(at.device, null, button);
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const at = rowCellAt(target, rows, columns);
      if (!at?.column) return;
      window.getSelection()?.removeAllRanges(); // of the word under the pointer: it was not meant
      onDetails(at.device, at.cell.column);
    },
    onContextMenu: (event: MouseEvent) => {
      const at = rowCellAt(event.target, rows, columns);
      if (at === null) return;
      event.preventDefault();
      onMenu(at.device, at.column, at.element);
    },
  };
}
