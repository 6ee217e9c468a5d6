import type { DeviceColumn } from '../../../devices/columns.ts';
import type { DeviceList } from '../../../devices/device-index.ts';
import { cellAt } from './cell-element.ts';
import { HEADER_ROW_INDEX } from './grid-cell.ts';
import type { GridColumn } from './grid-columns.ts';

/** What an event happened at, read from the page: all cells share the grid's listeners. */

export const isBox = (target: EventTarget): boolean =>
  target instanceof Element && target.role === 'checkbox';

/** The serial number, which opens the details, unless text is being selected: the press was the end of that. */
export const linkAt = (target: Element): Element | null =>
  document.getSelection()?.isCollapsed === false ? null : target.closest('[role="link"]');

/** A cell of a row, with its device; `null` elsewhere. */
export function rowCellAt(target: EventTarget, rows: DeviceList, columns: readonly GridColumn[]) {
  const at = cellAt(target);
  const device = at === null ? undefined : rows.at(at.cell.rowIndex);
  if (at === null || device === undefined) return null;
  return { ...at, device, column: columns[at.cell.column]?.column ?? null };
}

/** The column whose header it is; `null` elsewhere. */
export function headerColumnAt(target: EventTarget, columns: readonly GridColumn[]): DeviceColumn | null {
  const cell = cellAt(target)?.cell;
  return cell?.rowIndex === HEADER_ROW_INDEX ? (columns[cell.column]?.column ?? null) : null;
}
