import type { DeviceState } from './batch.ts';
import { type Cause, causeOf } from './causes.ts';
import { rememberByTexts } from './remember.ts';

/** What the service says of a row besides which device it is. A batch has a handful of different ones. */
export interface Outcome {
  readonly state: DeviceState;
  /** The service's own word, kept for people to read. */
  readonly status: string;
  readonly errorCode: string;
  /** A symbolic name such as `ZtdDeviceAssignedToOtherTenant`, not a sentence. */
  readonly errorDescription: string;
  /** Why it failed; `null` where it did not. */
  readonly cause: Cause | null;
}

/** The different outcomes of some rows. Whatever is a matter of outcome is found out once for each, not per row. */
export interface Outcomes {
  readonly list: readonly Outcome[];
  /** By position of the row: the number of its outcome in `list`, which is in the order of first appearance. */
  readonly of: Uint32Array;
}

/**
 * Takes down the outcomes of `count` rows, given in their order. `stateOf` is asked once for each combination of texts
 * in a batch, so that 100,000 rows keep no more than the few that differ.
 */
export function takeOutcomes(
  count: number,
  stateOf: (status: string, errorCode: string, errorDescription: string) => DeviceState,
) {
  const list: Outcome[] = [];
  const of = new Uint32Array(count);
  const numberOf = rememberByTexts((status, errorCode, errorDescription) => {
    const state = stateOf(status, errorCode, errorDescription);
    const cause = state === 'failed' ? causeOf(errorCode, errorDescription) : null;
    return { number: list.push({ state, status, errorCode, errorDescription, cause }) - 1 };
  });
  let row = 0;
  return {
    add: (status: string, errorCode: string, errorDescription: string) => {
      of[row] = numberOf(status, errorCode, errorDescription).number;
      row += 1;
    },
    outcomes: { list, of } satisfies Outcomes,
  };
}

/** How many rows have each outcome, of all or of those with 1 in `found`. */
export function tallyOutcomes({ list, of }: Outcomes, found: Uint8Array | null): Uint32Array {
  const tally = new Uint32Array(list.length);
  for (let row = 0; row < of.length; row += 1) {
    if (found !== null && found[row] !== 1) continue;
    const outcome = of[row] ?? 0;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}

/** Whether every row says the same in both. */
export function sameOutcomes(a: Outcomes, b: Outcomes): boolean {
  return (
    a.of.length === b.of.length &&
    a.list.length === b.list.length &&
    a.list.every((outcome, number) => sameOutcome(outcome, b.list[number])) &&
    a.of.every((number, row) => number === b.of[row])
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
