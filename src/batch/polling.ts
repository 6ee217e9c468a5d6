import { type BatchState, isFinal } from './batch.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** How often to ask. The partner's whole staff shares one throttling budget (docs/partner-center-api.md#throttling). */
export const POLL_MS = {
  fresh: 3 * SECOND_MS,
  early: 10 * SECOND_MS,
  long: 30 * SECOND_MS,
  veryLong: MINUTE_MS,
  /** At least this after a failure; asking again at once would only add to the trouble. */
  afterFailure: 15 * SECOND_MS,
  /** At least this after a 429 that does not say how long. */
  afterThrottling: MINUTE_MS,
} as const;

/** How long each pace lasts, counted from the first refresh (and `fresh` also from a change of the batch's state). */
const UNTIL_MS = { fresh: 30 * SECOND_MS, early: 5 * MINUTE_MS, long: 30 * MINUTE_MS } as const;

/** Browsers turn a longer timer into one that fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What decides when to refresh again. Times are epoch milliseconds of this machine's clock. */
export interface PollingSnapshot {
  readonly state: BatchState;
  readonly watchedSince: number;
  /** When the batch's own state was first seen different from the snapshot before; `null` when it never was. */
  readonly stateChangedAt: number | null;
  readonly refreshedAt: number;
}

export interface PollingFailure {
  readonly retryable: boolean;
  readonly throttled: boolean;
  /** The wait the service asked for, in milliseconds. */
  readonly retryAfterMs: number | null;
}

/** Milliseconds until the next refresh, `false` for never. Reads no clock, so one snapshot always gives one number. */
export function pollDelay(snapshot: PollingSnapshot): number | false {
  if (isFinal(snapshot.state)) return false;
  const { stateChangedAt, refreshedAt, watchedSince } = snapshot;
  if (stateChangedAt !== null && refreshedAt - stateChangedAt < UNTIL_MS.fresh) return POLL_MS.fresh;
  return scheduledDelay(refreshedAt - watchedSince);
}

/** The plain schedule: milliseconds until the next refresh after `watchedMs` of watching. */
export function scheduledDelay(watchedMs: number): number {
  if (watchedMs < UNTIL_MS.fresh) return POLL_MS.fresh;
  if (watchedMs < UNTIL_MS.early) return POLL_MS.early;
  if (watchedMs < UNTIL_MS.long) return POLL_MS.long;
  return POLL_MS.veryLong;
}

/** The same after a refresh that failed; `schedule` is what the polling would have done without the failure. */
export function pollDelayAfterFailure(failure: PollingFailure, schedule: number | false): number | false {
  if (!failure.retryable || schedule === false) return false;
  const { retryAfterMs, throttled } = failure;
  const least = retryAfterMs ?? (throttled ? POLL_MS.afterThrottling : POLL_MS.afterFailure);
  return Math.min(Math.max(least, schedule), LONGEST_TIMER_MS);
}
