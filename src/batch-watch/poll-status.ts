import { isFinal, type BatchState } from '../batch/batch.ts';
import { isThrottled } from './poll-interval.ts';

/** What the polling does next; times are epoch milliseconds. */
export type PollStatus =
  | { readonly kind: 'final' } // the batch is over
  | { readonly kind: 'refreshing' }
  | { readonly kind: 'paused' } // the person switched it off
  | { readonly kind: 'stopped' } // another refresh could not change the answer
  /** No refresh before `at`, not even by hand. */
  | { readonly kind: 'throttled'; readonly at: number; readonly automatic: boolean }
  | { readonly kind: 'scheduled'; readonly at: number };

/** Derives the status from TanStack Query's state. `delayMs` is what `pollInterval` gives after the newest refresh. */
export function pollStatus({
  state,
  error,
  isFetching,
  automatic,
  delayMs,
  settledAt,
}: {
  state: BatchState | null;
  error: unknown;
  isFetching: boolean;
  automatic: boolean;
  delayMs: number | false;
  settledAt: number;
}): PollStatus {
  if (isFetching) return { kind: 'refreshing' };
  if (state && isFinal(state)) return { kind: 'final' };
  if (isThrottled(error) && delayMs !== false) {
    return { kind: 'throttled', at: settledAt + delayMs, automatic };
  }
  if (!automatic) return { kind: 'paused' };
  if (delayMs === false) return { kind: 'stopped' };
  return { kind: 'scheduled', at: settledAt + delayMs };
}
