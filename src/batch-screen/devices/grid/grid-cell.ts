/** The `rowIndex` of the headers: just before the first row's. */
export const HEADER_ROW_INDEX = -1;

/** A cell of the grid: `rowIndex` of its row, 0 for the first, and `column`, 0 for the first. */
export interface GridCell {
  readonly rowIndex: number;
  readonly column: number;
}
