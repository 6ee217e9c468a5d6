import { HEADER_ROW_INDEX, type GridCell } from '../grid-cell.ts';
import { cellAfterKey, isLetter, staysInRow, type GridSize } from './grid-keys.ts';

/** The cell that a key is pressed in. */
export interface KeyTarget extends GridCell {
  /**
   * `header`: of a column that can be sorted and resized. `text`: of a row. `box`: the focus is on the checkbox of a row or of
   * the headers. `control`: any other cell, such as a card with its button.
   */
  readonly kind: 'header' | 'text' | 'box' | 'control';
}

export type GridCommand =
  | { readonly name: 'resize'; readonly byPx: number }
  | { readonly name: 'sort' }
  | { readonly name: 'selectAll' }
  | { readonly name: 'pressBox'; readonly withShift: boolean }
  | { readonly name: 'toggleRow' }
  | { readonly name: 'showDetails' }
  | { readonly name: 'copy' }
  | { readonly name: 'move'; readonly to: GridCell; readonly toTop: boolean };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const RESIZE_STEP_PX = 10;

/** What a key does in a cell; `null` for one that is the control's in the cell, or the browser's. */
export function commandForKey(event: Key, cell: KeyTarget, size: GridSize): GridCommand | null {
  const { key, shiftKey, altKey } = event;
  const withControl = event.ctrlKey || event.metaKey;
  const isInRow = cell.rowIndex !== HEADER_ROW_INDEX;
  if (cell.kind === 'header' && withControl && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    return { name: 'resize', byPx: key === 'ArrowRight' ? RESIZE_STEP_PX : -RESIZE_STEP_PX };
  }
  if (cell.kind === 'header' && (key === 'Enter' || key === ' ')) return { name: 'sort' };
  if (withControl && !altKey && isLetter(event, 'a')) return { name: 'selectAll' };
  if (cell.kind === 'box' && key === ' ') return { name: 'pressBox', withShift: shiftKey };
  if (isInRow && shiftKey && key === ' ') return { name: 'toggleRow' };
  if (cell.kind === 'text' && key === 'Enter') return { name: 'showDetails' };
  const isCopy = isLetter(event, 'c') || key === 'Insert';
  if (isCopy && withControl && !shiftKey && !altKey) return { name: 'copy' };
  const to = cellAfterKey(event, cell, size);
  // The headers are always in sight: focusing one does not scroll the list back to its first row.
  return to && { name: 'move', to, toTop: to.rowIndex === HEADER_ROW_INDEX && !staysInRow(event) };
}
