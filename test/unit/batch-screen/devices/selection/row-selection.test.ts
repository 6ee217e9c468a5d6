import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  selectedDevices,
  selectedShare,
  selectRange,
  toggleRow,
} from '../../../../../src/batch-screen/devices/selection/row-selection.ts';
import type { DeviceList } from '../../../../../src/devices/device-index.ts';
import { device, rowsOf } from '../../../devices/samples.ts';

const DEVICES = Array.from({ length: 9 }, (_, position) => device(position + 1));

/** A list that shows the rows with these indexes, in this order. */
function showing(numbers: readonly number[]): DeviceList {
  return {
    length: numbers.length,
    at: (rowIndex) => DEVICES[(numbers[rowIndex] ?? 0) - 1],
    rowNumberAt: (rowIndex) => numbers[rowIndex],
    rowIndexOf: (rowNumber) => numbers.indexOf(rowNumber),
  };
}

const SHOWN = [7, 3, 9, 1];
const rows = showing(SHOWN);

const anyShown = fc.shuffledSubarray(DEVICES.map(({ rowNumber }) => rowNumber));
const anySelection = fc.subarray(DEVICES.map(({ rowNumber }) => rowNumber)).map((it) => new Set(it));

describe('toggleRow', () => {
  it.each<[string, number[], number, number[]]>([
    ['takes a row in', [], 1, [3]],
    ['takes a row out and leaves the others', [3, 5, 9], 1, [5, 9]],
    ['knows no row beyond the last', [3], 4, [3]],
    ['knows no row at the headers', [3], -1, [3]],
  ])('%s', (_what, before, rowIndex, after) => {
    expect(toggleRow(rows, new Set(before), rowIndex)).toEqual(new Set(after));
  });

  it('is its own inverse', () => {
    fc.assert(
      fc.property(anyShown, anySelection, fc.nat(9), (shown, selection, rowIndex) => {
        const list = showing(shown);
        expect(toggleRow(list, toggleRow(list, selection, rowIndex), rowIndex)).toEqual(selection);
      }),
    );
  });
});

describe('selectRange', () => {
  it.each<[string, number, number, number[]]>([
    ['downwards', 1, 2, [3, 9]],
    ['upwards', 2, 0, [7, 3, 9]],
    ['over one row', 3, 3, [1]],
    ['no further than the rows go', 2, 20, [9, 1]],
  ])('selects in the order shown, %s', (_way, from, to, selected) => {
    expect(selectRange(rows, new Set(), from, to)).toEqual(new Set(selected));
  });

  it('keeps the existing selection, shown or not', () => {
    expect(selectRange(rows, new Set([5, 9]), 0, 1)).toEqual(new Set([5, 9, 7, 3]));
  });

  it('selects all rows shown, from the first to the last', () => {
    fc.assert(
      fc.property(anyShown, anySelection, (shown, selection) => {
        const list = showing(shown);
        const all = selectRange(list, selection, 0, list.length - 1);
        expect(all).toEqual(new Set([...selection, ...shown]));
        expect(selectedShare(list, all)).toBe(shown.length === 0 ? 'none' : 'all');
      }),
    );
  });
});

describe('selectedShare', () => {
  it.each<[string, number[], string]>([
    ['nothing selected', [], 'none'],
    ['only rows that are filtered out', [2, 4], 'none'],
    ['the first', [7], 'some'],
    ['the last', [1], 'some'],
    ['all but one', [7, 3, 9], 'some'],
    ['all', [7, 3, 9, 1], 'all'],
    ['all, and some that are filtered out', [7, 3, 9, 1, 2], 'all'],
  ])('%s: %o', (_what, selected, share) => {
    expect(selectedShare(rows, new Set(selected))).toBe(share);
  });

  it('equals the result of counting', () => {
    fc.assert(
      fc.property(anyShown, anySelection, (shown, selection) => {
        const count = shown.filter((rowNumber) => selection.has(rowNumber)).length;
        const share = count === 0 ? 'none' : count === shown.length ? 'all' : 'some';
        expect(selectedShare(showing(shown), selection)).toBe(share);
      }),
    );
  });
});

describe('selectedDevices', () => {
  it('lists them in the order of the answer, without rows that the answer no longer has', () => {
    const selected = selectedDevices(rowsOf(DEVICES), new Set([9, 12, 2, 5]));
    expect(selected.map(({ rowNumber }) => rowNumber)).toEqual([2, 5, 9]);
  });
});
