import { causeOf } from '../causes.ts';
import type { DeviceState, Outcome } from '../device.ts';

/** The distinct outcomes of some rows. What depends on the outcome alone is computed once for each, not per row. */
export interface Outcomes {
  readonly distinct: readonly Outcome[];
  /** By position of the row: the number of its outcome in `distinct`, which is in the order of first appearance. */
  readonly byRow: Uint32Array;
}

/**
 * Collects the distinct outcomes of `count` rows, given in their order. `stateOf` is asked once for each combination of texts
 * in a batch, so that 100,000 rows keep no more than the few that differ.
 */
export function collectOutcomes(
  count: number,
  stateOf: (status: string, errorCode: string, errorDescription: string) => DeviceState,
) {
  const distinct: Outcome[] = [];
  const byRow = new Uint32Array(count);
  const byCode = new Map<string, Known>();
  const make = (status: string, errorCode: string, errorDescription: string): number => {
    const state = stateOf(status, errorCode, errorDescription);
    const cause = state === 'failed' ? causeOf(errorCode, errorDescription) : null;
    return distinct.push({ state, status, errorCode, errorDescription, cause }) - 1;
  };
  let row = 0;
  return {
    add: (status: string, errorCode: string, errorDescription: string) => {
      let known = byCode.get(errorCode);
      if (known === undefined) byCode.set(errorCode, (known = { first: [], others: new Map() }));
      let number = numberIn(distinct, known, status, errorDescription);
      if (number === undefined) {
        number = make(status, errorCode, errorDescription);
        keep(known, number, status, errorDescription);
      }
      byRow[row] = number;
      row += 1;
    },
    outcomes: { distinct, byRow } satisfies Outcomes,
  };
}

/**
 * The numbers of the outcomes with one error code. Codes are short and few, and one or two outcomes share one: to look at
 * these in turn takes half the time of looking all three texts up, and no callback for every row half of that again.
 */
interface Known {
  readonly first: number[];
  /** Where it is more than a few after all: by their texts. */
  readonly others: Map<string, number>;
}

const MOST_FIRST = 8;

const othersKey = (status: string, errorDescription: string) =>
  `${status.length} ${status}${errorDescription}`;

function numberIn(
  distinct: readonly Outcome[],
  { first, others }: Known,
  status: string,
  errorDescription: string,
): number | undefined {
  for (const number of first) {
    const outcome = distinct[number];
    if (outcome?.errorDescription === errorDescription && outcome.status === status) return number;
  }
  return others.size === 0 ? undefined : others.get(othersKey(status, errorDescription));
}

function keep({ first, others }: Known, number: number, status: string, errorDescription: string): void {
  if (first.length < MOST_FIRST) first.push(number);
  else others.set(othersKey(status, errorDescription), number);
}

/** How many rows have each outcome, of all or of those with 1 in `found`. */
export function tallyOutcomes({ distinct, byRow }: Outcomes, found: Uint8Array | null): Uint32Array {
  const tally = new Uint32Array(distinct.length);
  for (let row = 0; row < byRow.length; row += 1) {
    if (found !== null && found[row] !== 1) continue;
    const outcome = byRow[row] ?? 0;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}

/** Whether every row says the same in both. */
export function sameOutcomes(a: Outcomes, b: Outcomes): boolean {
  return (
    a.byRow.length === b.byRow.length &&
    a.distinct.length === b.distinct.length &&
    a.distinct.every((outcome, number) => sameOutcome(outcome, b.distinct[number])) &&
    a.byRow.every((number, row) => number === b.byRow[row])
  );
}

export function sameOutcome(a: Outcome | undefined, b: Outcome | undefined): boolean {
  return (
    a?.state === b?.state &&
    a?.status === b?.status &&
    a?.errorCode === b?.errorCode &&
    a?.errorDescription === b?.errorDescription
  );
}
