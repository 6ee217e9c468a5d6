import { fold } from '../../text/fold.ts';
import {
  COLUMNS,
  definitionOf,
  DEVICE_COLUMNS,
  type DeviceColumn,
  type IdentityColumn,
  isIdentityColumn,
  isTranslatedColumn,
  type NameCause,
  type OutcomeColumn,
  type SearchWord,
  type TranslatedColumn,
} from '../columns.ts';
import type { Outcome } from '../device.ts';
import type { IncrementalTask } from '../incremental-task.ts';
import { memoize } from '../memoize.ts';
import { type ColumnText, markMatches } from '../rows/column-text.ts';
import type { Outcomes } from '../rows/outcomes.ts';
import { parseSearch } from './search-query.ts';

/** What is searched: identities row by row, outcomes once each. */
export interface Searchable {
  readonly outcomes: Outcomes;
  readonly texts: () => Readonly<Record<IdentityColumn | OutcomeColumn, IncrementalTask<ColumnText>>>;
}

/** 1 for every row that meets the search, by position; `null` when it asks for nothing. */
export function searchRows(searchable: Searchable, search: string, nameCause: NameCause): Uint8Array | null {
  let matches: Uint8Array | null = null;
  for (const { field, excluded, value } of distinctTerms(search)) {
    const found = rowsWith(searchable, field, value, nameCause);
    matches ??= new Uint8Array(found.length).fill(1);
    const unwanted = excluded ? 1 : 0;
    let left = 0;
    for (let row = 0; row < found.length; row += 1) {
      if (found[row] === unwanted) matches[row] = 0;
      else left += matches[row] ?? 0;
    }
    // However long the text is: mostly a few words leave no row.
    if (left === 0) break;
  }
  return matches;
}

/** Folded; a text of nothing but invisible characters asks for nothing. */
function distinctTerms(search: string) {
  const terms = new Map<string, { field: SearchWord | null; excluded: boolean; value: string }>();
  for (const { field, excluded, value } of parseSearch(search)) {
    const folded = fold(value);
    if (folded !== '') terms.set(`${field}:${excluded}:${folded}`, { field, excluded, value: folded });
  }
  return terms.values();
}

function rowsWith(
  { outcomes, texts }: Searchable,
  field: SearchWord | null,
  value: string,
  nameCause: NameCause,
): Uint8Array {
  const columns =
    field === null ? DEVICE_COLUMNS : DEVICE_COLUMNS.filter((column) => COLUMNS[column].searchWord === field);
  const hits = new Uint8Array(outcomes.distinct.length);
  for (const column of columns) {
    const wholeValues = field === null ? undefined : wholeValuesOf(column);
    if (wholeValues !== undefined) markSpelled(outcomes, wholeValues, value, hits);
    else if (isTranslatedColumn(column)) markTranslated(outcomes, column, value, nameCause, hits);
    else if (!isIdentityColumn(column)) markMatches(texts()[column].finish(), value, hits);
  }
  const found = spread(outcomes, hits);
  for (const column of columns) {
    if (isIdentityColumn(column)) markMatches(texts()[column].finish(), value, found);
  }
  return found;
}

function wholeValuesOf(column: DeviceColumn) {
  const definition = definitionOf(column);
  return definition.of === 'outcome' ? definition.wholeValues : undefined;
}

function markSpelled(
  { distinct }: Outcomes,
  wholeValues: (outcome: Outcome) => readonly string[],
  value: string,
  hits: Uint8Array,
): void {
  const wanted = word(value);
  for (const [number, outcome] of distinct.entries()) {
    if (wholeValues(outcome).some((text) => word(text) === wanted)) hits[number] = 1;
  }
}

/** There may be many outcomes, but few texts. */
function markTranslated(
  { distinct }: Outcomes,
  column: TranslatedColumn,
  value: string,
  nameCause: NameCause,
  hits: Uint8Array,
): void {
  const isHit = memoize((text: string) => fold(text).includes(value));
  for (const [number, outcome] of distinct.entries()) {
    if (isHit(COLUMNS[column].read(outcome, nameCause))) hits[number] = 1;
  }
}

function spread({ byRow }: Outcomes, hits: Uint8Array): Uint8Array {
  const found = new Uint8Array(byRow.length);
  for (let row = 0; row < byRow.length; row += 1) found[row] = hits[byRow[row] ?? 0] ?? 0;
  return found;
}

/** `in-progress`, `In Progress` and `in_progress` are one word: the service itself spells it in several ways. */
function word(text: string): string {
  return fold(text).replace(/[-_ ]/g, '');
}
