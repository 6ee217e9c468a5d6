import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { progress } from '../../../src/batch/progress.ts';
import { anyCounts, BATCH_STATES, batchOf } from '../devices/samples.ts';

describe('progress', () => {
  it.each([
    [{ succeeded: 999, remaining: 1 }, 99],
    [{ failed: 29, remaining: 71 }, 29], // 29 / 100 * 100 is 28.999… in floating point
    [{ failed: 1, remaining: 999 }, 0],
    [{ failed: 1, succeeded: 1, remaining: 1 }, 66],
    [{ succeeded: 3 }, 100],
    [{}, 0],
  ])('%o is %d %% done', (counts, percent) => {
    expect(progress(batchOf('processing', counts)).done.percent).toBe(percent);
  });

  it('is not final at 100 % until the batch is finished', () => {
    expect(progress(batchOf('processing', { succeeded: 3 })).final).toBe(false);
    expect(progress(batchOf('finished', { succeeded: 3 })).final).toBe(true);
  });

  it('has whole percentages up to 100, and counts that add up to the rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BATCH_STATES), anyCounts, (state, counts) => {
        const { total, succeeded, failed, remaining, done } = progress(batchOf(state, counts));
        expect(succeeded.count + failed.count + remaining.count).toBe(total);
        expect(done.count).toBe(succeeded.count + failed.count);
        const percents = [succeeded.percent, failed.percent, remaining.percent];
        expect([...percents, done.percent].every((it) => Number.isInteger(it) && it >= 0 && it <= 100)).toBe(
          true,
        );
        expect(percents.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(100);
        if (done.percent === 100) expect(remaining.count).toBe(0);
      }),
    );
  });
});
