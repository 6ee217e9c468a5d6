import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyDevices, device, listed, rowsOf } from '../samples.ts';

describe('at', () => {
  it('gives the very same row each time, and none beyond the ends', () => {
    const rows = rowsOf([device(1), device(2)]);
    expect(rows.at(1)).toEqual(device(2));
    expect(rows.at(1)).toBe(rows.at(1));
    expect([rows.at(-1), rows.at(2)]).toEqual([undefined, undefined]);
  });
});

describe('sharedWith', () => {
  it('gives back the same rows when none changed', () => {
    const before = rowsOf([device(1), device(2)]);
    expect(rowsOf([device(1), device(2)]).sharedWith(before)).toBe(before);
  });

  it.each(['serialNumber', 'productKey', 'deviceId', 'status', 'errorCode', 'errorDescription'] as const)(
    'takes a new row when its %s changed, and keeps the others',
    (field) => {
      const before = rowsOf([device(1), device(2)]);
      const seen = listed(before);
      const changed = device(2, { [field]: 'other' });
      const shared = rowsOf([device(1), changed]).sharedWith(before);
      expect(shared.at(0)).toBe(seen[0]);
      expect(shared.at(1)).toEqual(changed);
    },
  );

  it.each([
    ['more', [device(1)], [device(1), device(2)]],
    ['fewer', [device(1), device(2)], [device(1)]],
  ])('notices %s rows', (_, before, next) => {
    const previous = rowsOf(before);
    listed(previous);
    expect(listed(rowsOf(next).sharedWith(previous))).toEqual(next);
  });
});

describe('compaction', () => {
  it('changes nothing, at no step', () => {
    fc.assert(
      fc.property(anyDevices, fc.nat(4), (devices, steps) => {
        const rows = rowsOf(devices);
        for (let step = 0; step < steps; step += 1) rows.compaction.step();
        expect(listed(rows)).toEqual(devices);
        const compacted = rowsOf(devices);
        compacted.compaction.finish();
        expect(listed(compacted)).toEqual(devices);
        expect(rowsOf(devices).sharedWith(compacted)).toBe(compacted);
      }),
    );
  });

  it('is done once for all answers about the same devices', () => {
    const before = rowsOf([device(1), device(2)]);
    const after = rowsOf([device(1), device(2, { state: 'failed' })]);
    before.compaction.finish();
    after.readFrom(before);
    expect(after.compaction.step()).toBe(false);
    expect(listed(after)).toEqual([device(1), device(2, { state: 'failed' })]);
  });
});
