import { AFTER_FAILURE_MS, pollDelay, pollDelayAfterFailure, scheduledDelay } from '../batch/polling.ts';
import { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { isRetryable } from '../partner-center/failures/is-retryable.ts';
import type { WatchedBatch } from './watched-batch.ts';

/** What TanStack Query knows of a watched batch; times are epoch milliseconds. */
interface WatchState {
  readonly data: WatchedBatch | undefined;
  readonly error: Error | null;
  readonly errorUpdatedAt: number;
  readonly errorUpdateCount: number;
}

/**
 * Milliseconds until the next refresh, `false` for never. A pure function of the state, because TanStack Query restarts its
 * timer whenever the number changes.
 */
export function pollInterval({ data, error, errorUpdatedAt, errorUpdateCount }: WatchState): number | false {
  const snapshot = data && { ...data.snapshot, state: data.snapshot.batch.state };
  if (error === null) return snapshot === undefined ? false : pollDelay(snapshot);
  // Anything else is a bug of ours: it is shown, and polling stops.
  if (!(error instanceof PartnerCenterError)) return false;
  // The schedule continues while refreshes fail; without a snapshot the number of failures stands for the time passed.
  const schedule =
    snapshot === undefined
      ? scheduledDelay(errorUpdateCount * AFTER_FAILURE_MS)
      : pollDelay({ ...snapshot, refreshedAt: errorUpdatedAt });
  return pollDelayAfterFailure(
    {
      retryable: isRetryable(error.kind),
      throttled: isThrottled(error),
      retryAfterMs: error.retryAfterMs,
    },
    schedule,
  );
}

/** The service or something on the way answered 429: refreshing by hand is disabled until the wait is over. */
export function isThrottled(error: unknown): boolean {
  return error instanceof PartnerCenterError && error.details.status === 429;
}

/** Returning to the page refreshes at once, but never before the end of the service's `Retry-After`. */
export function canRefreshNow({ error, errorUpdatedAt }: WatchState, now: number): boolean {
  if (!(error instanceof PartnerCenterError) || error.retryAfterMs === null) return true;
  return now >= errorUpdatedAt + error.retryAfterMs;
}
