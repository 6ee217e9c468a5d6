import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEVICE_COLUMNS, type DeviceColumn } from '../../../../src/devices/columns.ts';
import type { Device } from '../../../../src/devices/device.ts';
import { incrementalTask } from '../../../../src/devices/incremental-task.ts';
import { foldColumn } from '../../../../src/devices/rows/column-text.ts';
import { rankValues } from '../../../../src/devices/sort/sort-order.ts';
import { compareParts, naiveRows, natural } from '../naive.ts';
import { anyDevices, device, listed, NO_FILTER, select } from '../samples.ts';

function sorted(devices: readonly Device[], column: DeviceColumn, direction: 'asc' | 'desc') {
  return listed(select(devices, { sort: { column, direction } }).rows);
}

describe('sorting', () => {
  it.each([
    ['numbers as numbers', 'errorCode', ['640', '1000', '808', '90'], ['90', '640', '808', '1000']],
    ['codes before words', 'errorCode', ['wadp001', '808'], ['808', 'wadp001']],
    [
      'digits inside as numbers',
      'serialNumber',
      ['PC10', 'PC9', 'PC9a', 'PC-1', 'PC'],
      ['PC', 'PC9', 'PC9a', 'PC10', 'PC-1'],
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
    expect(sorted(devices, column, 'asc').map((row) => row[column])).toEqual(expected);
  });

  it('takes a text of any length', () => {
    const long = 'a'.repeat(200_000);
    const devices = ['10', '9', '11'].map((end, at) => device(at + 1, { serialNumber: long + end }));
    expect(sorted(devices, 'serialNumber', 'asc').map((row) => row.rowNumber)).toEqual([2, 1, 3]);
  });

  it('puts blanks last and keeps the order of equal ones, in both directions', () => {
    const values = ['', 'b', 'a', ' ', 'A', '007', '7'];
    const devices = values.map((serialNumber, position) => device(position + 1, { serialNumber }));
    const numbers = (direction: 'asc' | 'desc') =>
      sorted(devices, 'serialNumber', direction).map((row) => row.rowNumber);
    expect(numbers('asc')).toEqual([6, 7, 3, 5, 2, 1, 4]);
    expect(numbers('desc')).toEqual([2, 3, 5, 6, 7, 1, 4]);
  });

  it('sorts by row number as a number', () => {
    const devices = Array.from({ length: 12 }, (_, position) => device(position + 1));
    expect(sorted(devices, 'rowNumber', 'asc')).toEqual(devices);
    expect(sorted(devices, 'rowNumber', 'desc')).toEqual(devices.toReversed());
  });

  it('is a total, stable order of every row for any values', () => {
    fc.assert(
      fc.property(
        anyDevices,
        fc.constantFrom(...DEVICE_COLUMNS),
        fc.constantFrom('asc', 'desc'),
        (devices, column, direction) => {
          const sort = { column, direction };
          expect(sorted(devices, column, direction)).toEqual(naiveRows(devices, { ...NO_FILTER, sort }));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rankValues', () => {
  // Common prefixes, numbers beyond the precision of a double, characters of equal rank.
  const part = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '00',
      '7',
      '10',
      '3300000',
      '1234567890123456',
      'CONTOSO-',
      'aaaaaaaa',
      'Z',
      'z',
    ),
    fc.constantFrom('!', '~', '{', '`', ' ', '-', '.', '_', 'é', '龍', '\0', '\uFFFF'),
    fc.nat(12).map(String),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const value = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  const column = fc
    .tuple(fc.constantFrom('', 'LAPTOP-', '33', 'x0'), fc.array(value, { minLength: 1, maxLength: 80 }))
    .map(([before, values]) => values.map((text) => before + text));

  it('agrees with comparing the values one by one', () => {
    fc.assert(
      fc.property(column, (values) => {
        const text = incrementalTask(foldColumn(values.length, (at) => values[at] ?? '')).finish();
        const { rankOf, blank } = rankValues(text);
        const parts = values.map(natural);
        const distinct = parts
          .filter((of) => of.length > 0)
          .toSorted(compareParts)
          .filter((of, at, all) => at === 0 || compareParts(all[at - 1] ?? [], of) !== 0);
        const expected = parts.map((of) =>
          of.length === 0 ? distinct.length : distinct.findIndex((known) => compareParts(known, of) === 0),
        );
        expect([...rankOf]).toEqual(expected);
        expect(blank).toBe(distinct.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['consecutive numbers', (at: number) => `33000000${String(at).padStart(5, '0')}`],
    ['consecutive numbers without leading zeros', (at: number) => `LAPTOP-${at}`],
    ['numbers of many digits', (at: number) => `S${10n ** 20n + BigInt(at)}`],
    [
      'long numbers with and without leading zeros',
      (at: number) => `${'0'.repeat(at % 3)}${10n ** 20n + BigInt(at)}`,
    ],
    ['long beginnings of two kinds', (at: number) => `CONTOSO-${at % 2 ? 'DESKTOP' : 'LAPTOP'}-${at}`],
    ['characters that share a place', (at: number) => `${'!'.repeat(at % 50)}${at}`],
    ['a few values', (at: number) => `key-${at % 7}`],
    ['one value', () => 'the same'],
  ])('ranks %s', (_, valueAt) => {
    const values = Array.from({ length: 5_000 }, (_, at) => valueAt((at * 7_919) % 5_000));
    const { rankOf } = rankValues(
      incrementalTask(foldColumn(values.length, (at) => values[at] ?? '')).finish(),
    );
    const parts = values.map(natural);
    const order = [...values.keys()].toSorted((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0) || a - b);
    const expected = [...values.keys()].toSorted(
      (a, b) => compareParts(parts[a] ?? [], parts[b] ?? []) || a - b,
    );
    expect(order).toEqual(expected);
    expect(new Set(rankOf).size).toBe(new Set(values).size);
  });
});
