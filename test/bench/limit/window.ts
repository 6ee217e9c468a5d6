import { causeOf, MEMBERS, type Row } from './engine.ts';

const ROW_PX = 36;
const SPARE_ROWS = 4;

interface PooledRow {
  readonly element: HTMLElement;
  readonly cells: readonly Text[];
  at: number;
}

/** A window of a fixed number of recycled rows of equal height over any number of rows. */
export class RowWindow {
  readonly #grid: HTMLElement;
  readonly #space: HTMLElement;
  readonly #pool: readonly PooledRow[];
  #rows: readonly Row[] = [];
  #shown = new Uint32Array();

  constructor(grid: HTMLElement, space: HTMLElement, heightPx: number) {
    this.#grid = grid;
    this.#space = space;
    grid.style.height = `${heightPx}px`;
    this.#pool = Array.from({ length: Math.ceil(heightPx / ROW_PX) + SPARE_ROWS }, () => pooledRow(space));
    // Within the scroll event: one frame later, a blank frame would be visible.
    grid.addEventListener('scroll', () => this.#draw(), { passive: true });
  }

  show(rows: readonly Row[], shown: Uint32Array<ArrayBuffer>): void {
    this.#rows = rows;
    this.#shown = shown;
    this.#grid.setAttribute('aria-rowcount', String(shown.length + 1));
    this.#space.style.height = `${shown.length * ROW_PX}px`;
    this.#draw();
  }

  #draw(): void {
    const first = Math.max(0, Math.floor(this.#grid.scrollTop / ROW_PX) - SPARE_ROWS / 2);
    for (let at = first; at < first + this.#pool.length; at += 1) {
      const row = this.#pool[at % this.#pool.length];
      if (row) this.#fill(row, at);
    }
  }

  #fill(pooled: PooledRow, at: number): void {
    const { element, cells } = pooled;
    const position = this.#shown[at];
    const row = position === undefined ? undefined : this.#rows[position];
    element.hidden = row === undefined;
    if (row === undefined || position === undefined) {
      element.removeAttribute('aria-rowindex');
      pooled.at = -1;
      return;
    }
    if (pooled.at !== at) {
      pooled.at = at;
      element.style.transform = `translateY(${at * ROW_PX}px)`;
      element.setAttribute('aria-rowindex', String(at + 2));
    }
    cells.forEach((cell, column) => {
      const text = cellText(row, position, column);
      if (cell.data !== text) cell.data = text;
    });
  }
}

function cellText(row: Row, position: number, column: number): string {
  if (column === 0) return String(position + 1);
  const member = MEMBERS[column - 1];
  return member === undefined ? causeOf(row['errorCode']) : (row[member] ?? '');
}

function pooledRow(space: HTMLElement): PooledRow {
  const element = document.createElement('div');
  element.role = 'row';
  element.hidden = true;
  const cells = Array.from({ length: MEMBERS.length + 2 }, (_, column) => {
    const cell = document.createElement('div');
    cell.role = 'gridcell';
    cell.ariaColIndex = String(column + 1);
    const text = document.createTextNode('');
    cell.append(text);
    element.append(cell);
    return text;
  });
  space.append(element);
  return { element, cells, at: -1 };
}
