import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

import type { DeviceColumn } from '../../../devices/columns.ts';
import { isComposing } from '../../../ui/typing/is-composing.ts';
import { moveColumn, resizeColumn } from '../columns/column-settings.ts';
import { selectedShare, selectRange, toggleRow } from '../selection/row-selection.ts';
import { cellAt } from './cell-element.ts';
import type { FocusCell, DeviceGridProps } from './device-grid-props.ts';
import type { GridColumn } from './grid-columns.ts';
import { cellAfterKey, HEADER_ROW_INDEX, isLetter, staysInRow } from './grid-keys.ts';
import { HEADER_HEIGHT_PX } from './grid-styles.ts';
import { useCellCopy } from './use-cell-copy.ts';

const RESIZE_STEP_PX = 10;

const isBox = (target: EventTarget) => target instanceof Element && target.role === 'checkbox';

/** What keys and pointers do in the grid. Listened to once for all cells: rows are drawn far too often for their own. */
export function useGridActions(
  {
    rows,
    sort,
    onSort,
    settings,
    onSettings,
    selected,
    onSelect,
    onDetails,
    onMenu,
    onCopy,
  }: DeviceGridProps,
  columns: readonly GridColumn[],
  {
    rootRef,
    heightPx,
    moveFocus,
  }: { rootRef: RefObject<HTMLElement | null>; heightPx: number; moveFocus: FocusCell },
) {
  const [lastSelected, setLastSelected] = useState(0);
  const share = selectedShare(rows, selected);
  const selectAll = () => onSelect(selectRange(rows, selected, 0, rows.length - 1));
  const select = (rowIndex: number, withShift: boolean) => {
    onSelect(
      withShift ? selectRange(rows, selected, lastSelected, rowIndex) : toggleRow(rows, selected, rowIndex),
    );
    setLastSelected(rowIndex);
  };
  /** A box: a row's, or the headers' one for all. */
  const press = (target: Element, withShift: boolean) => {
    const rowIndex = cellAt(target)?.cell.rowIndex ?? HEADER_ROW_INDEX;
    if (rowIndex !== HEADER_ROW_INDEX) select(rowIndex, withShift);
    else if (share === 'none') selectAll();
    else onSelect(new Set());
  };
  const sortBy = (column: DeviceColumn) => {
    const isSorted = sort?.column === column;
    if (isSorted && sort.direction === 'desc') onSort(null);
    else onSort({ column, direction: isSorted ? 'desc' : 'asc' });
  };
  const resize = (column: DeviceColumn, widthPx: number | null) =>
    onSettings(resizeColumn(settings, column, widthPx));

  /** Whole rows in sight. */
  const page = () =>
    Math.max(1, Math.floor(((rootRef.current?.clientHeight ?? 0) - HEADER_HEIGHT_PX) / heightPx));
  /** What a pointer or the focus is at: a row's cell, or nothing. */
  const rowAt = (target: EventTarget) => {
    const at = cellAt(target);
    const device = at === null ? undefined : rows.at(at.cell.rowIndex);
    if (at === null || device === undefined) return null;
    return { ...at, device, column: columns[at.cell.column]?.column ?? null };
  };

  const copyKey = useCellCopy(rootRef, {
    onCopy,
    focused: () => {
      const at = document.activeElement && rowAt(document.activeElement);
      return at?.column ? { device: at.device, column: at.column } : null;
    },
  });

  const headerAt = (target: EventTarget) => {
    const cell = cellAt(target)?.cell;
    return cell?.rowIndex === HEADER_ROW_INDEX ? (columns[cell.column]?.column ?? null) : null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cellAt(event.target);
    if (at === null || isComposing(event)) return;
    const { cell, element } = at;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const withControl = ctrlKey || metaKey;
    const isHeader = cell.rowIndex === HEADER_ROW_INDEX;
    const column = columns[cell.column];
    const header = headerAt(element);
    if (header && withControl && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      resize(header, element.offsetWidth + (key === 'ArrowRight' ? RESIZE_STEP_PX : -RESIZE_STEP_PX));
    } else if (header && (key === 'Enter' || key === ' ')) {
      sortBy(header);
    } else if (withControl && !event.altKey && isLetter(event, 'a')) {
      selectAll();
    } else if (key === ' ' && isBox(event.target)) {
      press(element, shiftKey);
    } else if (!isHeader && shiftKey && key === ' ') {
      select(cell.rowIndex, false);
    } else if (!isHeader && key === 'Enter' && column?.hasControl === false) {
      const device = rows.at(cell.rowIndex);
      if (device) onDetails(device, cell.column);
    } else {
      if (copyKey(event)) return;
      const next = cellAfterKey(event, cell, { rows: rows.length, columns: columns.length, page: page() });
      if (next === null) return; // the key is the box's, the button's or the browser's
      // The headers are always in sight: focusing one does not scroll the list back to its first row.
      if (next.rowIndex === HEADER_ROW_INDEX && !staysInRow(event)) rootRef.current?.scrollTo({ top: 0 });
      moveFocus(next);
    }
    event.preventDefault();
  };

  return {
    share,
    resize,
    move: (column: DeviceColumn, target: DeviceColumn) => onSettings(moveColumn(settings, column, target)),
    handlers: {
      onKeyDown,
      onMouseDown: (event: MouseEvent) => {
        // With Shift the browser would select the text of all rows in between.
        if (event.shiftKey && isBox(event.target)) event.preventDefault();
      },
      onClick: ({ target, shiftKey }: MouseEvent) => {
        if (!(target instanceof Element)) return;
        const header = headerAt(target);
        const button = target.closest('button');
        const at = button && rowAt(button);
        if (isBox(target)) press(target, shiftKey);
        else if (header) sortBy(header);
        else if (at) onMenu(at.device, null, button);
      },
      onDoubleClick: ({ target }: MouseEvent) => {
        const at = rowAt(target);
        if (!at?.column) return;
        window.getSelection()?.removeAllRanges(); // of the word under the pointer: it was not meant
        onDetails(at.device, at.cell.column);
      },
      onContextMenu: (event: MouseEvent) => {
        const at = rowAt(event.target);
        if (at === null) return;
        event.preventDefault();
        onMenu(at.device, at.column, at.element);
      },
    },
  };
}
