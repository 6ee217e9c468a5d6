import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Device } from '../../../src/batch/batch.ts';
import { SORT_COLUMNS, type SortColumn } from '../../../src/batch/device-filter.ts';
import { compareText, sortKey } from '../../../src/batch/sort-key.ts';
import { orderByRank, rankRows } from '../../../src/batch/sort-order.ts';
import { anyDevices, device } from './samples.ts';

function sorted(devices: readonly Device[], column: SortColumn, direction: 'asc' | 'desc') {
  const order = orderByRank(rankRows(devices, column), direction);
  return Array.from(order, (position) => devices[position]);
}

describe('sorting', () => {
  it.each([
    ['numbers as numbers', 'errorCode', ['640', '1000', '808', '90'], ['90', '640', '808', '1000']],
    ['codes before words', 'errorCode', ['wadp001', '808'], ['808', 'wadp001']],
    [
      'digits inside as numbers',
      'serialNumber',
      ['PC10', 'PC9', 'PC9a', 'PC'],
      ['PC', 'PC9', 'PC9a', 'PC10'],
    ],
    [
      'any length of number',
      'serialNumber',
      [`1${'0'.repeat(40)}`, '9'.repeat(40)],
      ['9'.repeat(40), `1${'0'.repeat(40)}`],
    ],
    ['letter case and accents aside', 'serialNumber', ['b', 'É2', 'e1', 'A'], ['A', 'b', 'e1', 'É2']],
    ['without any locale', 'serialNumber', ['ız', 'ia', 'iz'], ['ia', 'ız', 'iz']],
  ] as const)('%s', (_, column, given, expected) => {
    const devices = given.map((value, position) => device(position + 1, { [column]: value }));
    expect(sorted(devices, column, 'asc').map((row) => row?.[column])).toEqual(expected);
  });

  it('takes a text of any length', () => {
    const long = 'a'.repeat(200_000);
    expect(compareText(sortKey(`${long}9`), sortKey(`${long}10`))).toBe(-1);
  });

  it('puts blanks last and keeps the order of equal ones, in both directions', () => {
    const values = ['', 'b', 'a', ' ', 'A', '007', '7'];
    const devices = values.map((serialNumber, position) => device(position + 1, { serialNumber }));
    const numbers = (direction: 'asc' | 'desc') =>
      sorted(devices, 'serialNumber', direction).map((row) => row?.rowNumber);
    expect(numbers('asc')).toEqual([6, 7, 3, 5, 2, 1, 4]);
    expect(numbers('desc')).toEqual([2, 3, 5, 6, 7, 1, 4]);
  });

  it('sorts by row number as a number', () => {
    const devices = Array.from({ length: 12 }, (_, position) => device(position + 1));
    expect(sorted(devices, 'rowNumber', 'asc')).toEqual(devices);
    expect(sorted(devices, 'rowNumber', 'desc')).toEqual(devices.toReversed());
  });

  it('is a total, stable order of every row for any values', () => {
    const column = fc.constantFrom(...SORT_COLUMNS.filter((name) => name !== 'rowNumber'));
    fc.assert(
      fc.property(anyDevices, column, fc.constantFrom('asc', 'desc'), (devices, column, direction) => {
        const rows = sorted(devices, column, direction);
        const sign = direction === 'asc' ? 1 : -1;
        const expected = devices.toSorted((a, b) => {
          const [x, y] = [sortKey(a[column]), sortKey(b[column])];
          if (x === '' || y === '') return Number(x === '') - Number(y === '');
          return sign * compareText(x, y);
        });
        expect(rows).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('compares whole numbers by value, whatever stands before and after them', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 45n });
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('', 'PC-', 'x '),
        fc.constantFrom('', 'z'),
        (a, b, before, after) => {
          const [x, y] = [sortKey(`${before}${a}${after}`), sortKey(`${before}000${b}${after}`)];
          expect(compareText(x, y)).toBe(a === b ? 0 : a < b ? -1 : 1);
        },
      ),
    );
  });
});
