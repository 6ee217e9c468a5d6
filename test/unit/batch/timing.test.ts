import { describe, expect, it } from 'vitest';

import { elapsed, pace } from '../../../src/batch/timing.ts';
import { batchOf } from '../devices/samples.ts';

const START = Date.UTC(2026, 10, 21, 10);
const MINUTE = 60_000;

describe('elapsed', () => {
  it.each([
    ['runs on with the clock', 'processing', { startedAt: START }, 0, MINUTE],
    ['stands still once over', 'finished', { startedAt: START, completedAt: START + 7 }, 0, 7],
    ['is unknown without a start', 'processing', {}, 0, null],
    ['is unknown without an end of a batch that is over', 'finished', { startedAt: START }, 0, null],
    ['ignores an end while running', 'processing', { startedAt: START, completedAt: START + 7 }, 0, MINUTE],
    ['follows the clock of the service', 'processing', { startedAt: START }, 5_000, MINUTE + 5_000],
    ['is never negative', 'processing', { startedAt: START + 2 * MINUTE }, 0, 0],
  ] as const)('%s', (_, state, times, skew, expected) => {
    expect(elapsed(batchOf(state, {}, times), START + MINUTE, skew)).toBe(expected);
  });
});

describe('pace', () => {
  const running = (counts: { failed?: number; succeeded?: number; remaining?: number }) =>
    batchOf('processing', counts, { startedAt: START });

  it('gives the rate and the time left', () => {
    const answer = pace(running({ failed: 10, succeeded: 30, remaining: 60 }), START + 2 * MINUTE);
    expect(answer).toEqual({ devicesPerMinute: 20, timeLeftMs: 3 * MINUTE });
  });

  it('gives no time left when every row has a result', () => {
    expect(pace(running({ succeeded: 40 }), START + 2 * MINUTE)?.timeLeftMs).toBeNull();
  });

  it.each([
    ['too early', running({ succeeded: 50, remaining: 50 }), 29_999],
    ['too few devices', running({ succeeded: 4, remaining: 1 }), MINUTE],
    ['too small a part', running({ succeeded: 9, remaining: 91 }), MINUTE],
    ['no rows', running({}), MINUTE],
    ['no start', batchOf('processing', { succeeded: 50, remaining: 50 }), MINUTE],
    ['queued', batchOf('queued', { succeeded: 50, remaining: 50 }, { startedAt: START }), MINUTE],
    [
      'over',
      batchOf('finished', { succeeded: 50 }, { startedAt: START, completedAt: START + MINUTE }),
      MINUTE,
    ],
  ])('is null: %s', (_, batch, after) => {
    expect(pace(batch, START + after)).toBeNull();
  });
});
