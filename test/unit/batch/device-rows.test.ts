import { describe, expect, it } from 'vitest';

import { device, listed, rowsOf } from './samples.ts';

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
