import { describe, expect, it } from 'vitest';

import { type BatchSnapshot, nextSnapshot } from '../../../src/batch-watch/next-snapshot.ts';
import { batchOf } from '../devices/samples.ts';
import { MINUTE, SECOND, START } from './watch.ts';

const queued = batchOf('queued', { remaining: 2 });
const processing = batchOf('processing', { succeeded: 1, remaining: 1 });

const answer = (batch = processing, receivedAt = START) => ({ batch, receivedAt, clockSkewMs: 7 });
const first = nextSnapshot(null, answer(queued));

describe('nextSnapshot', () => {
  it('starts with the first answer, without changes', () => {
    expect(first).toEqual({
      batch: queued,
      refreshedAt: START,
      watchedSince: START,
      stateChangedAt: null,
      changes: null,
      clockSkewMs: 7,
    });
  });

  it('counts on from the snapshot before, and leaves that as it is', () => {
    const before = structuredClone({ ...first, batch: null });
    const next = nextSnapshot(first, answer(processing, START + MINUTE));
    expect(next).toMatchObject({
      refreshedAt: START + MINUTE,
      watchedSince: START,
      stateChangedAt: START + MINUTE,
      changes: { newlyFailed: 0, newlySucceeded: 1, newRows: 0, stateChanged: true },
    });
    expect({ ...first, batch: null }).toEqual(before);
    const third = nextSnapshot(next, answer(processing, START + 2 * MINUTE));
    expect(third).toMatchObject({ stateChangedAt: START + MINUTE, changes: null });
  });

  it('keeps the same rows object when no row changed', () => {
    const next = nextSnapshot(first, answer(batchOf('processing', { remaining: 2 })));
    expect(next.batch.devices).toBe(first.batch.devices);
    expect(next.batch.state).toBe('processing');
  });

  it('moves its times back with a clock that was set back', () => {
    const later: BatchSnapshot = nextSnapshot(first, answer(processing, START + MINUTE));
    expect(nextSnapshot(later, answer(processing, START - SECOND))).toMatchObject({
      refreshedAt: START - SECOND,
      watchedSince: START - SECOND,
      stateChangedAt: START - SECOND,
    });
  });
});
