import { describe, expect, it } from 'vitest';

import {
  fateGroups,
  fateOf,
  outcomeOf,
} from '../../../../src/batch-screen/original-file/send-again/fates.ts';
import type { MatchResult } from '../../../../src/device-file/match/match-devices.ts';
import { CAUSES, pileOf } from '../../../../src/devices/causes.ts';
import type { Outcome } from '../../../../src/devices/device.ts';
import { device, rowsOf } from '../../devices/samples.ts';

const failed = (errorCode: string) => ({ state: 'failed', errorCode }) as const;
const ROWS = rowsOf([
  device(1, failed('808')),
  device(2),
  device(3, failed('640')),
  device(4, failed('808')),
  device(5, { state: 'in-progress' }),
]);

const match = (rowOfDevice: readonly number[], nameless: readonly number[] = []): MatchResult => ({
  rowOfDevice: Int32Array.from(rowOfDevice),
  deviceOfRow: new Int32Array(ROWS.length),
  kindOfRow: new Uint8Array(ROWS.length),
  sureOfRow: new Uint8Array(ROWS.length),
  position: 'not-needed',
  missing: new Uint32Array(),
  notSent: new Uint32Array(),
  nameless: Uint32Array.from(nameless),
});

const fates = (result: MatchResult) =>
  Array.from(result.rowOfDevice, (_, index) => fateOf(result, outcomeOf(result, ROWS, index)));

describe('fates of lines', () => {
  it('are those of their rows; a line without a row is missing only where every row has a name', () => {
    expect(fates(match([0, 1, 2, 4, -1]))).toEqual(['ask', 'succeeded', 'retry', 'in-progress', 'missing']);
    expect(fates(match([1, -1], [3]))).toEqual(['succeeded', 'unmatched']);
  });

  it.each(CAUSES)('of a failure by %s is its pile', (cause) => {
    const outcome: Outcome = { state: 'failed', status: '', errorCode: '', errorDescription: '', cause };
    expect(fateOf(match([]), outcome)).toBe(pileOf(cause));
  });

  it('are grouped by cause in the order of display; what did not fail is in no group', () => {
    expect(fateGroups(match([3, 2, 1, 0, 4, -1]), ROWS)).toEqual([
      { name: 'other-tenant', fate: 'ask', indexes: [0, 3] },
      { name: 'storage-fault', fate: 'retry', indexes: [1] },
      { name: 'missing', fate: 'missing', indexes: [5] },
    ]);
  });
});
