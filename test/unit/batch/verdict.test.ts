import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { verdict } from '../../../src/batch/verdict.ts';
import { anyCounts, BATCH_STATES, batchOf } from './samples.ts';

describe('verdict', () => {
  it.each([
    ['queued', {}, 'queued-no-rows', 'neutral'],
    ['queued', { remaining: 2 }, 'queued', 'neutral'],
    ['processing', {}, 'processing-no-rows', 'neutral'],
    ['processing', { failed: 1, succeeded: 1, remaining: 2 }, 'processing', 'neutral'],
    ['processing', { succeeded: 3 }, 'processing', 'neutral'],
    ['unknown', { succeeded: 3 }, 'unknown-state', 'neutral'],
    ['unknown', {}, 'unknown-state', 'neutral'],
    ['finished', { succeeded: 40 }, 'finished-all-well', 'success'],
    ['finished', {}, 'finished-no-rows', 'warning'],
    ['finished_with_errors', {}, 'finished-no-rows', 'warning'],
    ['finished_with_errors', { failed: 3, succeeded: 37 }, 'finished-with-failures', 'danger'],
    // Microsoft's own example: the batch says `finished`, its only device failed.
    ['finished', { failed: 1 }, 'finished-with-failures', 'danger'],
    ['finished', { succeeded: 3, remaining: 1 }, 'finished-incomplete', 'warning'],
    ['finished', { failed: 1, succeeded: 2, remaining: 1 }, 'finished-incomplete', 'danger'],
    ['finished_with_errors', { succeeded: 3, remaining: 1 }, 'finished-incomplete', 'warning'],
    ['finished_with_errors', { succeeded: 3 }, 'finished-errors-unexplained', 'warning'],
  ] as const)('%s with %o is %s in %s', (state, counts, name, tone) => {
    expect(verdict(batchOf(state, counts))).toMatchObject({ case: name, tone });
  });

  it('counts every row exactly once, and is green only when the batch is over and every device succeeded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BATCH_STATES), anyCounts, (state, given) => {
        const { counts, tone } = verdict(batchOf(state, given));
        expect(counts).toEqual({ ...given, total: given.failed + given.succeeded + given.remaining });
        const green = state === 'finished' && counts.succeeded === counts.total && counts.total > 0;
        expect(tone === 'success').toBe(green);
      }),
    );
  });
});
