import { focusManager } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';

import { IDS } from '../partner-center/samples.ts';
import { ANSWER_MS, fail, json, MINUTE, SECOND, START, state, watch } from './watch.ts';

describe('batchStatusQuery', () => {
  it('requests the batch by its IDs, with a query key that contains the account', async () => {
    const { paths, observer } = watch(() => state('finished'));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(paths).toEqual([
      `https://api.example/v1/customers/${IDS.customerId}/batchJobStatus/${IDS.trackingId}`,
    ]);
    expect(observer.options.queryKey).toEqual(['batch-status', 'me', IDS.customerId, IDS.trackingId]);
  });

  it('watches ten minutes with at most 60 refreshes, sees the end within 35 s, then stops', async () => {
    const { asked, result } = watch((elapsed) => {
      if (elapsed >= 10 * MINUTE) return state('finished');
      return state(elapsed < 20 * SECOND ? 'queued' : 'processing');
    });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(result().data?.snapshot.batch.state).toBe('processing');
    await vi.advanceTimersByTimeAsync(35 * SECOND);
    expect(result().data?.snapshot.batch.state).toBe('finished');
    const refreshes = asked.length;
    expect(refreshes).toBeLessThanOrEqual(60);
    await vi.advanceTimersByTimeAsync(2 * 60 * MINUTE);
    expect(asked).toHaveLength(refreshes);
  });

  it('refreshes every 3 s at first, then every 10 s, and every 3 s again after a change of state', async () => {
    const { asked } = watch((elapsed) => state(elapsed < 40 * SECOND ? 'queued' : 'processing'));
    await vi.advanceTimersByTimeAsync(80 * SECOND);
    const pauses = asked.map((time, at) => time - (asked[at - 1] ?? 0) - ANSWER_MS).slice(1);
    expect(pauses).toEqual([
      ...Array<number>(10).fill(3 * SECOND), // from the first answer at 0.3 s to 30.3 s
      10 * SECOND, // 33.3 s to 43.3 s, where the change is seen
      ...Array<number>(10).fill(3 * SECOND),
    ]);
  });

  it('keeps the interval between two refreshes, however often it is computed', async () => {
    const { observer, asked } = watch(() => state('processing'));
    const { refetchInterval } = observer.options;
    if (typeof refetchInterval !== 'function') throw new Error('Not a function');
    await vi.advanceTimersByTimeAsync(35 * SECOND);
    const numbers = new Set<number | false | undefined>();
    const refreshes = asked.length;
    for (let times = 0; times < 7; times += 1) {
      numbers.add(refetchInterval(observer.getCurrentQuery()));
      await vi.advanceTimersByTimeAsync(SECOND);
    }
    expect(asked).toHaveLength(refreshes);
    expect([...numbers]).toEqual([10 * SECOND]);
  });

  it('keeps the last snapshot beside the error of a failed refresh, until the next succeeds', async () => {
    const { result, asked } = watch((elapsed) =>
      elapsed > 0 && elapsed < 10 * SECOND ? fail(503) : state('processing'),
    );
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    expect(result().data?.snapshot.batch.devices).toHaveLength(1);
    expect(result().error).toMatchObject({ kind: 'service-fault' });
    await vi.advanceTimersByTimeAsync(14 * SECOND);
    expect(asked).toEqual([0, 3_300]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(asked).toEqual([0, 3_300, 18_600]);
    expect(result().error).toBeNull();
  });

  it('obeys Retry-After to the second, also when the page becomes visible again', async () => {
    const { asked, result } = watch((elapsed) =>
      elapsed < 100 * SECOND ? fail(429, { 'Retry-After': '57' }) : state('finished'),
    );
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(result().error).toMatchObject({ kind: 'throttled', retryAfterMs: 57_000 });
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked).toEqual([0, 57_300, 114_600]);
    expect(result().data?.snapshot.batch.state).toBe('finished');
  });

  it.each([
    ['page of a proxy', '<html>Slow down</html>'],
    ['refusal of the site’s own server', '{"code":"site-busy","description":"Too many."}'],
  ])('waits a minute after a 429 that is the %s', async (_, body) => {
    const { asked } = watch(() => new Response(body, { status: 429 }));
    await vi.advanceTimersByTimeAsync(61 * SECOND);
    expect(asked).toEqual([0, MINUTE + ANSWER_MS]);
  });

  it.each([
    [401, [0, 300]], // at once again, with another token
    [403, [0]],
    [404, [0]],
    [400, [0]],
  ])('stops after %d', async (status, times) => {
    const { asked, result } = watch(() => fail(status));
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(asked).toEqual(times);
    expect(result().isError).toBe(true);
  });

  it.each([
    ['HTML', () => new Response('<html></html>')],
    ['JSON of another shape', () => json([1])],
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('backs off while there is %s', async (_, service) => {
    const { asked, result } = watch(service);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(result().error).toMatchObject({ name: 'PartnerCenterError' });
    await vi.advanceTimersByTimeAsync(16 * SECOND);
    expect(asked).toEqual([0, 15_300]);
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect((asked.at(-1) ?? 0) - (asked.at(-2) ?? 0)).toBe(MINUTE + ANSWER_MS);
  });

  it('pauses in a hidden page, and refreshes at once when it is visible again', async () => {
    const { asked } = watch(() => state('processing'));
    await vi.advanceTimersByTimeAsync(SECOND);
    focusManager.setFocused(false);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(asked).toEqual([0]);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });

  it('aborts the request when the last observer leaves', async () => {
    const { signals, stop } = watch(() => state('processing'));
    await vi.advanceTimersByTimeAsync(10);
    stop();
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  it('shows a placeholder until the first answer, and never counts it as one', async () => {
    const { result, observer } = watch(() => state('finished'));
    expect(result()).toMatchObject({ isPlaceholderData: true, dataUpdatedAt: 0 });
    expect(result().data?.snapshot.batch.devices).toHaveLength(0);
    expect(observer.getCurrentQuery().state.data).toBeUndefined();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(result().isPlaceholderData).toBe(false);
    expect(result().data?.snapshot).toMatchObject({ changes: null, stateChangedAt: null });
  });

  it('reports the changes and keeps unchanged rows', async () => {
    const done = { serialNumber: 'A', status: 'finished' };
    const { result } = watch((elapsed) =>
      json({
        status: elapsed === 0 ? 'queued' : 'processing',
        devicesStatus: [
          done,
          { serialNumber: 'B', status: elapsed < 6 * SECOND ? 'in-progress' : 'finished' },
        ],
      }),
    );
    await vi.advanceTimersByTimeAsync(SECOND);
    const first = result().data;
    expect(first?.snapshot).toMatchObject({
      changes: null,
      stateChangedAt: null,
      watchedSince: START + ANSWER_MS,
    });
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    const second = result().data;
    expect(second?.snapshot).toMatchObject({
      changes: { newlyFailed: 0, newlySucceeded: 0, newRows: 0, stateChanged: true },
      stateChangedAt: START + 3_600,
      watchedSince: START + ANSWER_MS,
    });
    expect(second?.index).toBe(first?.index);
    const seen = [0, 1].map((position) => first?.snapshot.batch.devices.at(position));
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    const third = result().data;
    expect(third?.snapshot.changes).toMatchObject({ newlySucceeded: 1, stateChanged: false });
    expect(third?.snapshot.stateChangedAt).toBe(START + 3_600);
    expect(third?.index).not.toBe(first?.index);
    expect(third?.snapshot.batch.devices.at(0)).toBe(seen[0]);
    expect(third?.snapshot.batch.devices.at(1)).not.toBe(seen[1]);
  });
});
