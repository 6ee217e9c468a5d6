import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { verdict } from '../../../src/batch/verdict.ts';
import { anyCounts, BATCH_STATES, batchOf } from '../devices/samples.ts';

describe('verdict', () => {
  it.each([
    ['queued', {}, 'queued-no-rows', 'queued', 'neutral'],
    ['queued', { remaining: 2 }, 'queued', 'queued', 'neutral'],
    ['processing', {}, 'processing-no-rows', 'percent', 'neutral'],
    ['processing', { failed: 1, succeeded: 1, remaining: 2 }, 'processing', 'percent', 'neutral'],
    ['processing', { succeeded: 3 }, 'processing', 'percent', 'neutral'],
    ['unknown', { succeeded: 3 }, 'unknown-state', 'percent', 'neutral'],
    ['unknown', {}, 'unknown-state', 'percent', 'neutral'],
    ['finished', { succeeded: 40 }, 'finished-all-well', 'done', 'success'],
    ['finished', {}, 'finished-no-rows', 'no-devices', 'warning'],
    ['finished_with_errors', {}, 'finished-errors-no-rows', 'errors', 'warning'],
    ['finished_with_errors', { failed: 3, succeeded: 37 }, 'finished-with-failures', 'failed', 'danger'],
    // Microsoft's own example: the batch says `finished`, its only device failed.
    ['finished', { failed: 1 }, 'finished-with-failures', 'failed', 'danger'],
    ['finished', { failed: 5, settled: 4, succeeded: 1 }, 'finished-with-failures', 'failed', 'danger'],
    ['finished', { failed: 5, settled: 5, succeeded: 1 }, 'finished-with-failures', 'done', 'settled'],
    ['finished', { failed: 1, settled: 1, remaining: 1 }, 'finished-with-failures', 'incomplete', 'warning'],
    ['finished', { succeeded: 3, remaining: 1 }, 'finished-incomplete', 'incomplete', 'warning'],
    ['finished', { failed: 1, succeeded: 2, remaining: 1 }, 'finished-with-failures', 'failed', 'danger'],
    ['finished_with_errors', { succeeded: 1, remaining: 1 }, 'finished-incomplete', 'incomplete', 'warning'],
    ['finished_with_errors', { succeeded: 3 }, 'finished-errors-unexplained', 'errors', 'warning'],
  ] as const)('%s with %o is %s, titled %s, in %s', (state, counts, name, title, tone) => {
    expect(verdict(batchOf(state, counts))).toMatchObject({ case: name, title, tone });
  });

  it('counts every row once, and is green only when the batch is finished and every device succeeded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BATCH_STATES), anyCounts, (state, given) => {
        const { counts, tone, title } = verdict(batchOf(state, given));
        expect(counts).toEqual({
          ...given,
          settled: 0,
          total: given.failed + given.succeeded + given.remaining,
        });
        const green = state === 'finished' && counts.succeeded === counts.total && counts.total > 0;
        expect(tone === 'success').toBe(green);
        expect(title === 'done').toBe(green);
        const isOver = state === 'finished' || state === 'finished_with_errors';
        expect(title === 'percent' || title === 'queued').toBe(!isOver);
      }),
    );
  });
});
