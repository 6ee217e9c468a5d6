import { HEADER_ROW_INDEX, type GridCell } from '../grid-cell.ts';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows Page Up and Page Down pass over. */
  readonly page: number;
}

/** That letter in either case; on a keyboard without Latin letters, the key that bears it on others. */
export function isLetter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>, letter: string): boolean {
  const isLatin = /^[a-z]$/i.test(key);
  return isLatin ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}

/** Where a key leads from a cell, as the ARIA grid pattern has it; `null` for a key that leads nowhere. */
export function cellAfterKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { rowIndex, column }: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | null {
  const whole = ctrlKey || metaKey;
  const to = (newRowIndex: number, newColumn: number): GridCell => ({
    rowIndex: Math.max(HEADER_ROW_INDEX, Math.min(newRowIndex, rows - 1)),
    column: Math.max(0, Math.min(newColumn, columns - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(whole ? HEADER_ROW_INDEX : rowIndex - 1, column);
    case 'ArrowDown':
      return to(whole ? rows - 1 : rowIndex + 1, column);
    case 'ArrowLeft':
      return to(rowIndex, whole ? 0 : column - 1);
    case 'ArrowRight':
      return to(rowIndex, whole ? columns - 1 : column + 1);
    case 'Home':
      return to(whole ? HEADER_ROW_INDEX : rowIndex, 0);
    case 'End':
      return to(whole ? rows - 1 : rowIndex, columns - 1);
    case 'PageUp':
      return to(rowIndex - page, column);
    case 'PageDown':
      return to(rowIndex + page, column);
    default:
      return null;
  }
}

/** Whether the key only moves along the row: the list need not scroll for it. */
export const staysInRow = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) =>
  key === 'ArrowLeft' || key === 'ArrowRight' || ((key === 'Home' || key === 'End') && !ctrlKey && !metaKey);
