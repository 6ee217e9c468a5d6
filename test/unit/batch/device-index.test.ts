import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Device } from '../../../src/batch/batch.ts';
import { type DeviceFilter, SORT_COLUMNS, TABS } from '../../../src/batch/device-filter.ts';
import { buildDeviceIndex, selectDevices } from '../../../src/batch/device-index.ts';
import { fold } from '../../../src/batch/fold.ts';
import { searchWords } from '../../../src/batch/search-text.ts';
import { anyDevices, anyText, device } from './samples.ts';

const NO_FILTER: DeviceFilter = { tab: 'all', search: '', code: null, sort: null };

function select(devices: readonly Device[], filter: Partial<DeviceFilter> = {}) {
  return selectDevices(buildDeviceIndex(devices), { ...NO_FILTER, ...filter });
}

const rowNumbers = (rows: readonly Device[]) => rows.map((row) => row.rowNumber);

const anyFilter: fc.Arbitrary<DeviceFilter> = fc.record({
  tab: fc.constantFrom(...TABS),
  search: fc.oneof(
    fc.constant(''),
    anyText,
    fc.tuple(anyText, anyText).map((words) => words.join(' ')),
  ),
  code: fc.option(anyText),
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...SORT_COLUMNS), direction: fc.constantFrom('asc', 'desc') }),
  ),
});

/** What the filter means, said the slow way. */
function expectedRows(devices: readonly Device[], { tab, search, code }: DeviceFilter): readonly number[] {
  const words = searchWords(search);
  return devices
    .filter(({ state, errorCode, ...rest }) => {
      const columns = [...SORT_COLUMNS].map((column) => fold(String({ ...rest, errorCode }[column])));
      const found = words.every((word) => columns.some((column) => column.includes(word)));
      return found && (tab === 'all' || tab === state) && (code === null || code === errorCode);
    })
    .map((row) => row.rowNumber);
}

describe('selectDevices', () => {
  it('shows every row and counts it once when nothing is filtered', () => {
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const { rows, counts } = select(devices);
        expect(rows).toEqual(devices);
        expect(counts.all).toBe(devices.length);
        expect(counts.failed + counts['in-progress'] + counts.succeeded).toBe(counts.all);
      }),
    );
  });

  it('shows exactly the rows that match, and as many under each tab as its count says', () => {
    fc.assert(
      fc.property(anyDevices, anyFilter, (devices, filter) => {
        const index = buildDeviceIndex(devices);
        const view = selectDevices(index, filter);
        expect(rowNumbers(view.rows).toSorted((a, b) => a - b)).toEqual(expectedRows(devices, filter));
        for (const tab of TABS) {
          expect(selectDevices(index, { ...filter, tab }).rows).toHaveLength(view.counts[tab]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds each row by any word of any of its values', () => {
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const index = buildDeviceIndex(devices);
        for (const row of devices) {
          for (const column of SORT_COLUMNS) {
            const { rows } = selectDevices(index, { ...NO_FILTER, search: String(row[column]) });
            expect(rows).toContain(row);
          }
        }
      }),
    );
  });
});

describe('search', () => {
  const devices = [
    device(1, {
      serialNumber: 'İSTANBUL-1',
      errorCode: '808',
      errorDescription: 'ZtdDeviceAssignedToOtherTenant',
    }),
    device(2, { serialNumber: 'Straße', productKey: 'ışık' }),
    device(3, { serialNumber: 'two\nlines', deviceId: 'AB-CD' }),
    device(4, { serialNumber: 'Příliš', status: 'queued' }),
    device(5, { serialNumber: 'ＦＵＬＬ', productKey: 'ΟΔΟΣ' }),
  ];

  it.each([
    ['istanbul', [1]],
    ['ISTANBUL', [1]],
    ['isik', [2]],
    ['STRASSE', [2]],
    ['straße', [2]],
    ['prilis', [4]],
    ['full', [5]],
    ['οδος', [5]],
    ['808 ztd', [1]],
    ['ztd 808 istanbul', [1]],
    ['808 queued', []],
    ['lines', [3]],
    ['two lines', [3]],
    ['twolines', []],
    ['ab-cd', [3]],
    ['  ', [1, 2, 3, 4, 5]],
    ['FINISHED', [1, 2, 3, 5]],
    ['lines\u200Bab', []],
    ['li\u200Bnes', [3]],
    ['1\n808', [1]],
    ['istanbul-1808', []],
    ['(.*', []],
  ])('%j finds rows %j', (search, expected) => {
    expect(rowNumbers(select(devices, { search }).rows)).toEqual(expected);
  });

  it('folds a text like its parts, so that a part of a value is always found', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });
});

const row = (rowNumber: number, errorCode: string, errorDescription: string) =>
  device(rowNumber, { errorCode, errorDescription });

describe('codes', () => {
  it('lists each error code with its count and the description most often beside it', () => {
    const devices = [
      row(1, '808', 'Other'),
      row(2, '808', 'Another'),
      row(3, '808', 'Another'),
      row(4, '1000', ''),
      row(5, '806', 'Already'),
      row(6, '806', ''),
      row(7, '806', ''),
      row(8, '0', ''),
      row(9, '', 'no code'),
      row(10, '90', ''),
    ];
    expect(select(devices, { search: 'nothing at all' }).codes).toEqual([
      { code: '806', count: 3, description: 'Already' },
      { code: '808', count: 3, description: 'Another' },
      { code: '90', count: 1, description: '' },
      { code: '1000', count: 1, description: '' },
    ]);
  });
});
