import { MINUTE_MS, SECOND_MS } from '../time/units.ts';
import { type BatchState, isFinal } from './batch.ts';

/**
 * How often to refresh, by how long the batch has been watched. The partner's whole staff shares one throttling budget
 * (docs/partner-center-api.md#throttling).
 */
const FRESH = { untilMs: 30 * SECOND_MS, everyMs: 3 * SECOND_MS };
const SCHEDULE = [
  FRESH, // also after a change of the batch's state
  { untilMs: 5 * MINUTE_MS, everyMs: 10 * SECOND_MS },
  { untilMs: 30 * MINUTE_MS, everyMs: 30 * SECOND_MS },
];
const SLOWEST_POLL_MS = MINUTE_MS;
export const FASTEST_POLL_MS = FRESH.everyMs;

/** At least this after a failure; an immediate retry would only add load. */
export const AFTER_FAILURE_MS = 15 * SECOND_MS;
/** At least this after a 429 that does not say how long. */
const AFTER_THROTTLING_MS = MINUTE_MS;

/** Timers take a signed 32-bit delay: a longer one fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Epoch milliseconds of this machine's clock. */
export interface PollingTimes {
  readonly watchedSince: number;
  /** When the batch's own state was last seen different from the snapshot before; `null` when it never was. */
  readonly stateChangedAt: number | null;
  readonly refreshedAt: number;
}

/** What decides when to refresh again. */
export interface PollingSnapshot extends PollingTimes {
  readonly state: BatchState;
}

export interface PollingFailure {
  readonly retryable: boolean;
  readonly throttled: boolean;
  /** The wait the service asked for, in milliseconds. */
  readonly retryAfterMs: number | null;
}

/** Milliseconds until the next refresh, `false` for never. Reads no clock: the same snapshot always gives the same delay. */
export function pollDelay(snapshot: PollingSnapshot): number | false {
  if (isFinal(snapshot.state)) return false;
  const { stateChangedAt, refreshedAt, watchedSince } = snapshot;
  if (stateChangedAt !== null && refreshedAt - stateChangedAt < FRESH.untilMs) return FRESH.everyMs;
  return scheduledDelay(refreshedAt - watchedSince);
}

/** The plain schedule: milliseconds until the next refresh after `watchedMs` of watching. */
export function scheduledDelay(watchedMs: number): number {
  return SCHEDULE.find(({ untilMs }) => watchedMs < untilMs)?.everyMs ?? SLOWEST_POLL_MS;
}

/** The same after a refresh that failed; `schedule` is what the polling would have done without the failure. */
export function pollDelayAfterFailure(failure: PollingFailure, schedule: number | false): number | false {
  if (!failure.retryable || schedule === false) return false;
  const { retryAfterMs, throttled } = failure;
  const least = retryAfterMs ?? (throttled ? AFTER_THROTTLING_MS : AFTER_FAILURE_MS);
  return Math.min(Math.max(least, schedule), LONGEST_TIMER_MS);
}
