import { fold } from '../../text/fold.ts';
import { CAUSES, type Cause } from '../causes.ts';
import type { SortColumn } from '../device-filter.ts';
import type { Outcome } from '../device.ts';
import type { IncrementalTask } from '../incremental-task.ts';
import { type ColumnText, markMatches } from '../rows/column-text.ts';
import type { IdentityColumn } from '../rows/identities.ts';
import type { Outcomes } from '../rows/outcomes.ts';
import { parseSearch, type SearchField } from './search-query.ts';

/** What is searched: identities row by row, outcomes once each. */
export interface Searchable {
  readonly outcomes: Outcomes;
  readonly texts: () => Readonly<Record<TextColumn, IncrementalTask<ColumnText>>>;
}

/** A column that holds the service's own text. */
export type TextColumn = Exclude<SortColumn, 'cause'>;

/** What the person reads in the column of causes, in their language. */
export type NameCause = (cause: Cause) => string;

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
  const terms = new Map<string, { field: SearchField | null; excluded: boolean; value: string }>();
  for (const { field, excluded, value } of parseSearch(search)) {
    const folded = fold(value);
    if (folded !== '') terms.set(`${field}:${excluded}:${folded}`, { field, excluded, value: folded });
  }
  return terms.values();
}

function rowsWith(
  searchable: Searchable,
  field: SearchField | null,
  value: string,
  nameCause: NameCause,
): Uint8Array {
  switch (field) {
    case null:
      return marked(
        searchable,
        ['rowNumber', 'serialNumber', 'productKey', 'deviceId'],
        value,
        ['status', 'errorCode', 'errorDescription'],
        new Set(CAUSES.filter((cause) => fold(nameCause(cause)).includes(value))),
      );
    case 'serial':
      return marked(searchable, ['serialNumber'], value);
    case 'key':
      return marked(searchable, ['productKey'], value);
    case 'id':
      return marked(searchable, ['deviceId'], value);
    case 'error':
      return marked(searchable, [], value, ['errorDescription']);
    case 'code':
      return withOutcome(searchable.outcomes, ({ errorCode }) => word(errorCode) === word(value));
    case 'status':
      return withOutcome(
        searchable.outcomes,
        ({ state, status }) => word(state) === word(value) || word(status) === word(value),
      );
  }
}

type OutcomeColumn = Exclude<TextColumn, IdentityColumn>;

const NO_CAUSES: ReadonlySet<Cause | null> = new Set();

/** The rows with `value` in one of these columns, or with one of these causes. */
function marked(
  { outcomes, texts }: Searchable,
  columns: readonly IdentityColumn[],
  value: string,
  ofOutcomes: readonly OutcomeColumn[] = [],
  causes = NO_CAUSES,
): Uint8Array {
  const hits = Uint8Array.from(outcomes.distinct, ({ cause }) => Number(causes.has(cause)));
  for (const column of ofOutcomes) markMatches(texts()[column].finish(), value, hits);
  const found = spread(outcomes, hits);
  for (const column of columns) markMatches(texts()[column].finish(), value, found);
  return found;
}

function withOutcome(outcomes: Outcomes, matches: (outcome: Outcome) => boolean): Uint8Array {
  return spread(
    outcomes,
    Uint8Array.from(outcomes.distinct, (outcome) => Number(matches(outcome))),
  );
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
