import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BatchState } from '../../../src/batch/batch.ts';
import { type PollingSnapshot, pollDelay, pollDelayAfterFailure } from '../../../src/batch/polling.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const ANSWER_MS = 300;

/** Watches a batch that is queued, processing, then finished; counts the refreshes until the end is noticed. */
function watch({ queuedMs, finishedMs }: { queuedMs: number; finishedMs: number }) {
  const stateAt = (time: number): BatchState => {
    if (time >= finishedMs) return 'finished';
    return time < queuedMs ? 'queued' : 'processing';
  };
  let refreshes = 0;
  let previous: PollingSnapshot | null = null;
  for (let askedAt = 0; ;) {
    const refreshedAt = askedAt + ANSWER_MS;
    const state = stateAt(askedAt);
    const changed: boolean = previous !== null && previous.state !== state;
    refreshes += 1;
    const snapshot: PollingSnapshot = {
      state,
      refreshedAt,
      watchedSince: previous?.watchedSince ?? refreshedAt,
      stateChangedAt: changed ? refreshedAt : (previous?.stateChangedAt ?? null),
    };
    const delay = pollDelay(snapshot);
    previous = snapshot;
    if (delay === false) return { refreshes, noticedAfterMs: refreshedAt - finishedMs };
    askedAt = refreshedAt + delay;
  }
}

const snapshot = (watchedMs: number, parts: Partial<PollingSnapshot> = {}): PollingSnapshot => ({
  state: 'processing',
  watchedSince: 0,
  stateChangedAt: null,
  refreshedAt: watchedMs,
  ...parts,
});

describe('pollDelay', () => {
  it.each([
    [0, 3],
    [30 * SECOND - 1, 3],
    [30 * SECOND, 10],
    [5 * MINUTE - 1, 10],
    [5 * MINUTE, 30],
    [30 * MINUTE - 1, 30],
    [30 * MINUTE, 60],
    [24 * 60 * MINUTE, 60],
  ])('after %d ms of watching: %d s', (watchedMs, seconds) => {
    expect(pollDelay(snapshot(watchedMs))).toBe(seconds * SECOND);
  });

  it.each([
    [10 * MINUTE, 3],
    [10 * MINUTE - 30 * SECOND + 1, 3],
    [10 * MINUTE - 30 * SECOND, 30],
  ])('ten minutes in, the state changed at %d ms: %d s', (stateChangedAt, seconds) => {
    expect(pollDelay(snapshot(10 * MINUTE, { stateChangedAt }))).toBe(seconds * SECOND);
  });

  it.each(['queued', 'processing', 'unknown'] as const)('continues while %s', (state) => {
    expect(pollDelay(snapshot(0, { state }))).toBe(3 * SECOND);
  });

  it.each(['finished', 'finished_with_errors'] as const)('stops at %s', (state) => {
    expect(pollDelay(snapshot(0, { state, stateChangedAt: 0 }))).toBe(false);
  });

  it('watches a ten-minute batch with at most 60 refreshes and notices its end within 35 s', () => {
    const { refreshes, noticedAfterMs } = watch({ queuedMs: 20 * SECOND, finishedMs: 10 * MINUTE });
    expect(refreshes).toBeLessThanOrEqual(60);
    expect(refreshes).toBeGreaterThan(30);
    expect(noticedAfterMs).toBeLessThanOrEqual(35 * SECOND);
  });

  it('does so for any time in the queue, and notices the end of any batch soon', () => {
    fc.assert(
      fc.property(fc.nat(10 * MINUTE), (queuedMs) => {
        expect(watch({ queuedMs, finishedMs: 10 * MINUTE }).refreshes).toBeLessThanOrEqual(60);
      }),
    );
    fc.assert(
      fc.property(fc.nat(3 * 60 * MINUTE), fc.nat(3 * 60 * MINUTE), (queuedMs, runMs) => {
        const finishedMs = queuedMs + runMs;
        const { refreshes, noticedAfterMs } = watch({ queuedMs, finishedMs });
        const slowest = finishedMs < 29 * MINUTE ? 30 : 60;
        expect(noticedAfterMs).toBeGreaterThanOrEqual(0);
        expect(noticedAfterMs).toBeLessThanOrEqual(slowest * SECOND + 2 * ANSWER_MS);
        // 110 for the first half hour with one change of state, then one a minute.
        expect(refreshes).toBeLessThanOrEqual(110 + Math.max(0, finishedMs - 30 * MINUTE) / MINUTE);
      }),
    );
  });
});

describe('pollDelayAfterFailure', () => {
  const fault = { retryable: true, throttled: false, retryAfterMs: null };

  it.each([
    ['a fault waits 15 s at least', fault, 3 * SECOND, 15 * SECOND],
    ['a fault keeps to a slower schedule', fault, MINUTE, MINUTE],
    ['the wait asked for is obeyed', { ...fault, throttled: true, retryAfterMs: 57_000 }, 3 * SECOND, 57_000],
    ['a short wait does not hurry the schedule', { ...fault, retryAfterMs: 1_000 }, 30 * SECOND, 30 * SECOND],
    ['throttling without a wait waits a minute', { ...fault, throttled: true }, 3 * SECOND, MINUTE],
    ['no longer than a timer can be', { ...fault, retryAfterMs: 1e12 }, 3 * SECOND, 2 ** 31 - 1],
    ['what asking again cannot change stops', { ...fault, retryable: false }, 3 * SECOND, false],
    ['a batch that is over stays over', fault, false, false],
  ] as const)('%s', (_, failure, schedule, expected) => {
    expect(pollDelayAfterFailure(failure, schedule)).toBe(expected);
  });
});
