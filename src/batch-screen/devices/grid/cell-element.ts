import { HEADER_ROW_INDEX, type GridCell } from './grid-cell.ts';

const CELL = '[role="gridcell"], [role="columnheader"]';

/** The `aria-rowindex` of a row: 1 is the headers'. */
export const ariaRowIndexOf = (rowIndex: number) => rowIndex - HEADER_ROW_INDEX + 1;

/** The cell that an event happened in, and its element; `null` when it was in none. */
export function cellAt(
  target: EventTarget,
): { readonly cell: GridCell; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
  const ariaRowIndex = element?.closest('[role="row"]')?.getAttribute('aria-rowindex');
  if (!element || !ariaRowIndex) return null; // a row in reserve has none
  const rowIndex = Number(ariaRowIndex) - 1 + HEADER_ROW_INDEX;
  return { cell: { rowIndex, column: Number(element.ariaColIndex) - 1 }, element };
}

/** Pixels that the header of that column, 0 for the first, is wide in the page; `undefined` where the grid draws none. */
export const headerWidth = (column: number): number | undefined =>
  document.querySelector<HTMLElement>(`[role="grid"] [role="columnheader"][aria-colindex="${column + 1}"]`)
    ?.offsetWidth;

/**
 * Moves the focus to that cell of `grid`, or to the box or button that fills it, and brings it into sight. Returns whether the
 * page has that cell.
 */
export function focusCell(grid: HTMLElement, { rowIndex, column }: GridCell): boolean {
  const row = grid.querySelector(`[role="row"][aria-rowindex="${ariaRowIndexOf(rowIndex)}"]`);
  const element = row?.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);
  // By itself the focus scrolls to the middle: rows would jump at every arrow at an edge.
  (element?.querySelector<HTMLElement>('[role="checkbox"], button') ?? element)?.focus({
    preventScroll: true,
  });
  const { scrollTop } = grid;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  // The headers stick to the top: brought into sight, they would take the list up by their height at every key.
  if (rowIndex === HEADER_ROW_INDEX) grid.scrollTop = scrollTop;
  return element !== undefined && element !== null;
}

/** The one cell that Tab leads to: where the grid was left, or its first header. */
export const tabStopOf = (grid: Element | null | undefined): HTMLElement | null | undefined =>
  grid?.querySelector<HTMLElement>('[tabindex="0"]');
