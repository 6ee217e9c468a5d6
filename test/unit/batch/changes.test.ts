import { describe, expect, it } from 'vitest';

import { changesSince, countChangedRows } from '../../../src/batch/changes.ts';
import { batchOf } from '../devices/samples.ts';

describe('changesSince', () => {
  it('is empty for the first answer and for an unchanged one', () => {
    const batch = batchOf('processing', { failed: 1, remaining: 2 });
    expect(changesSince(null, batch)).toBeNull();
    expect(changesSince(batch, batchOf('processing', { failed: 1, remaining: 2 }))).toBeNull();
  });

  it.each([
    [
      'rows that got their result',
      batchOf('processing', { remaining: 5 }),
      batchOf('processing', { failed: 2, succeeded: 1, remaining: 2 }),
      { newlyFailed: 2, newlySucceeded: 1, newRows: 0, stateChanged: false },
    ],
    [
      'rows that came, one of them with a result',
      batchOf('queued', {}),
      batchOf('processing', { failed: 1, remaining: 3 }),
      { newlyFailed: 1, newlySucceeded: 0, newRows: 4, stateChanged: true },
    ],
    [
      'only the state',
      batchOf('processing', { succeeded: 1 }),
      batchOf('finished', { succeeded: 1 }),
      { newlyFailed: 0, newlySucceeded: 0, newRows: 0, stateChanged: true },
    ],
    [
      'fewer rows than before',
      batchOf('processing', { remaining: 5 }),
      batchOf('processing', { failed: 1 }),
      { newlyFailed: 1, newlySucceeded: 0, newRows: 0, stateChanged: false },
    ],
  ])('reports %s', (_, previous, next, expected) => {
    expect(changesSince(previous, next)).toEqual(expected);
  });
});

describe('countChangedRows', () => {
  it.each([
    ['nothing', batchOf('processing', { failed: 1 }), batchOf('finished', { failed: 1 }), 0],
    [
      'results',
      batchOf('processing', { remaining: 5 }),
      batchOf('processing', { failed: 2, remaining: 3 }),
      2,
    ],
    [
      'rows that come with a result, each once',
      batchOf('queued', {}),
      batchOf('finished', { failed: 20 }),
      20,
    ],
    ['rows that come without one', batchOf('queued', {}), batchOf('processing', { remaining: 4 }), 4],
  ])('counts %s', (_, previous, next, expected) => {
    expect(countChangedRows(previous, next)).toBe(expected);
  });
});
