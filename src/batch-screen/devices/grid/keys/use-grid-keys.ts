import type { KeyboardEvent, RefObject } from 'react';

import { isComposing } from '../../../../ui/typing/is-composing.ts';
import { cellAt } from '../cell-element.ts';
import type { DeviceGridProps, FocusCell } from '../device-grid-props.ts';
import { HEADER_ROW_INDEX, type GridCell } from '../grid-cell.ts';
import type { GridColumn } from '../grid-columns.ts';
import { HEADER_HEIGHT_PX } from '../grid-styles.ts';
import { headerColumnAt, isBox, rowCellAt } from '../grid-targets.ts';
import type { GridActions } from '../use-grid-actions.ts';
import { commandForKey, type GridCommand, type KeyTarget } from './command-for-key.ts';
import { useCellCopy } from './use-cell-copy.ts';

interface GridElement {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly heightPx: number;
  readonly moveFocus: FocusCell;
}

/** The grid's one listener for the keys in all its cells. */
export function useGridKeys(
  { rows, onDetails, onCopy }: DeviceGridProps,
  columns: readonly GridColumn[],
  { resize, sortBy, selectAll, pressBox, select }: GridActions,
  { rootRef, heightPx, moveFocus }: GridElement,
) {
  const copyFocused = useCellCopy(rootRef, {
    onCopy,
    focused: () => {
      const at = document.activeElement && rowCellAt(document.activeElement, rows, columns);
      return at?.column ? { device: at.device, column: at.column } : null;
    },
  });

  /** Whether the key was used. */
  const run = (command: GridCommand, cell: GridCell, element: HTMLElement): boolean => {
    const header = headerColumnAt(element, columns);
    switch (command.name) {
      case 'resize':
        if (header) resize(header, element.offsetWidth + command.byPx);
        return true;
      case 'sort':
        if (header) sortBy(header);
        return true;
      case 'selectAll':
        selectAll();
        return true;
      case 'pressBox':
        pressBox(cell.rowIndex, command.withShift);
        return true;
      case 'toggleRow':
        select(cell.rowIndex, false);
        return true;
      case 'showDetails': {
        const device = rows.at(cell.rowIndex);
        if (device) onDetails(device, cell.column);
        return true;
      }
      case 'copy':
        return copyFocused();
      case 'move':
        if (command.toTop) rootRef.current?.scrollTo({ top: 0 });
        moveFocus(command.to);
        return true;
    }
  };

  return (event: KeyboardEvent) => {
    const at = cellAt(event.target);
    if (at === null || isComposing(event)) return;
    const { cell, element } = at;
    const target = { ...cell, kind: kindOf(event.target, cell, columns) };
    const size = { rows: rows.length, columns: columns.length, page: wholeRows(rootRef.current, heightPx) };
    const command = commandForKey(event, target, size);
    if (command !== null && run(command, cell, element)) event.preventDefault();
  };
}

function kindOf(target: EventTarget, cell: GridCell, columns: readonly GridColumn[]): KeyTarget['kind'] {
  const column = columns[cell.column];
  if (isBox(target)) return 'box';
  if (cell.rowIndex === HEADER_ROW_INDEX) return column?.column ? 'header' : 'control';
  return column?.hasControl === false ? 'text' : 'control';
}

/** How many whole rows are in sight. */
const wholeRows = (grid: HTMLElement | null, heightPx: number): number =>
  Math.max(1, Math.floor(((grid?.clientHeight ?? 0) - HEADER_HEIGHT_PX) / heightPx));
