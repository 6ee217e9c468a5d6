import { type Column, COLUMNS } from '../../e2e/kit/grid.ts';
import { byRole, type Target } from './target.ts';

const GRID = byRole('grid', 'Devices');

/** The parts of the batch screen, by role and name. */
export const SCREEN = {
  verdict: { role: 'heading', level: 1 },
  grid: GRID,
  search: byRole('searchbox', 'Search devices'),
  code: byRole('combobox', 'Error code'),
  chips: byRole('group', 'Active filters'),
  copied: byRole('status', undefined),
  drawer: byRole('region', 'Device details'),
  tab: (name: string) => byRole('tab', new RegExp(`^${name}\\b`)),
  header: (name: Column) => byRole('columnheader', name, GRID),
  button: (name: string) => byRole('button', name),
  item: (name: string) => byRole('menuitem', name),
  row,
  box: (index: number): Target => ({ ...byRole('checkbox'), within: row(index) }),
  cell: (index: number, column: Column): Target => ({
    css: `[role=gridcell][aria-colindex="${COLUMNS.indexOf(column) + 2}"]`,
    within: row(index),
  }),
} satisfies Record<string, Target | ((...args: never) => Target)>;

/** The row at a row index: 0 is the first row shown, which has `aria-rowindex` 2. */
function row(index: number): Target {
  return { css: `[role=grid] [role=row][aria-rowindex="${index + 2}"]` };
}
