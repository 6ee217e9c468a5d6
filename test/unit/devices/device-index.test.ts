import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEVICE_COLUMNS } from '../../../src/devices/columns.ts';
import { type DeviceFilter, TABS } from '../../../src/devices/device-filter.ts';
import {
  buildDeviceIndex,
  type DeviceList,
  selectDevices,
  warmUp,
} from '../../../src/devices/device-index.ts';
import { formatSearch } from '../../../src/devices/search/search-query.ts';
import { fold } from '../../../src/text/fold.ts';
import { naiveRows, rawCell } from './naive.ts';
import { anyDevices, anyFilter, device, listed, nameCause, NO_FILTER, rowsOf, select } from './samples.ts';

const rowNumbers = (rows: DeviceList) => listed(rows).map((row) => row.rowNumber);

const CHANGING = [
  'serialNumber',
  'productKey',
  'deviceId',
  'status',
  'errorCode',
  'errorDescription',
  'state',
] as const;

describe('selectDevices', () => {
  it('shows every row and counts it once when nothing is filtered', () => {
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const { rows, counts } = select(devices);
        expect(listed(rows)).toEqual(devices);
        expect(counts.all).toBe(devices.length);
        expect(counts.failed + counts['in-progress'] + counts.succeeded).toBe(counts.all);
      }),
    );
  });

  it('gives the position of each row', () => {
    fc.assert(
      fc.property(anyDevices, anyFilter, (devices, filter) => {
        const { rows } = select(devices, filter);
        const shown = listed(rows).map(({ rowNumber }) => rowNumber);
        expect(shown.map((_, rowIndex) => rows.rowNumberAt(rowIndex))).toEqual(shown);
        expect(devices.map(({ rowNumber }) => rows.rowIndexOf(rowNumber))).toEqual(
          devices.map(({ rowNumber }) => shown.indexOf(rowNumber)),
        );
        expect([rows.at(-1), rows.at(rows.length), rows.rowNumberAt(rows.length)]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });

  it('shows exactly the matching rows, in order, as many as the counts of tab, code and cause', () => {
    fc.assert(
      fc.property(anyDevices, anyFilter, (devices, filter) => {
        const index = buildDeviceIndex(rowsOf(devices));
        const view = selectDevices(index, filter, nameCause);
        expect(rowNumbers(view.rows)).toEqual(naiveRows(devices, filter).map((row) => row.rowNumber));
        const shown = (parts: Partial<DeviceFilter>) =>
          selectDevices(index, { ...filter, ...parts }, nameCause).rows.length;
        expect(TABS.map((tab) => shown({ tab }))).toEqual(TABS.map((tab) => view.counts[tab]));
        expect(view.codes.map(({ code }) => shown({ code }))).toEqual(view.codes.map((of) => of.shown));
        expect(view.causes.map(({ cause }) => shown({ cause }))).toEqual(view.causes.map((of) => of.shown));
        expect(view.codes.map(({ code }) => shown({ ...NO_FILTER, code }))).toEqual(
          view.codes.map((of) => of.count),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('finds each row by any of its values, and not when that value is excluded', () => {
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const index = buildDeviceIndex(rowsOf(devices));
        for (const row of devices) {
          for (const column of DEVICE_COLUMNS) {
            const value = String(rawCell(row, column));
            if (fold(value) === '' || value.includes('\0')) continue;
            const rowsFor = (excluded: boolean) =>
              selectDevices(
                index,
                { ...NO_FILTER, search: formatSearch([{ field: null, excluded, value }]) },
                nameCause,
              ).rows;
            expect(listed(rowsFor(false))).toContainEqual(row);
            expect(listed(rowsFor(true))).not.toContainEqual(row);
          }
        }
      }),
    );
  });

  it('gives the same result with and without the previous index', () => {
    fc.assert(
      fc.property(
        anyDevices,
        anyDevices,
        fc.subarray([...CHANGING]),
        anyFilter,
        (devices, others, fields, filter) => {
          const before = buildDeviceIndex(rowsOf(devices));
          selectDevices(before, filter, nameCause);
          const next = devices.map((row, at) => {
            const other = others[at] ?? row;
            return { ...row, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
          });
          const knowing = selectDevices(
            buildDeviceIndex(rowsOf(next).sharedWith(before.devices), before),
            filter,
            nameCause,
          );
          const afresh = select(next, filter);
          expect({ ...knowing, rows: listed(knowing.rows) }).toEqual({
            ...afresh,
            rows: listed(afresh.rows),
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('buildDeviceIndex', () => {
  it.each(['serialNumber', 'productKey', 'deviceId'] as const)('detects another %s', (field) => {
    const before = buildDeviceIndex(rowsOf([device(1), device(2)]));
    const filter = { ...NO_FILTER, search: 'new' };
    expect(selectDevices(before, filter, nameCause).rows).toHaveLength(0);
    const after = buildDeviceIndex(rowsOf([device(1), device(2, { [field]: 'New' })]), before);
    expect(rowNumbers(selectDevices(after, filter, nameCause).rows)).toEqual([2]);
  });

  it('reuses what does not depend on results when only results changed', () => {
    const before = buildDeviceIndex(rowsOf([device(1), device(2)]));
    const after = buildDeviceIndex(
      rowsOf([device(1), device(2, { state: 'failed', errorCode: '808' })]),
      before,
    );
    expect(after.identities()).toBe(before.identities());
  });
});

describe('warmUp', () => {
  const devices = Array.from({ length: 20_000 }, (_, at) => device(at + 1, { deviceId: at % 2 ? '' : 'é' }));
  const search = { ...NO_FILTER, search: 'sn-19999' };

  it('takes many steps, after which no work is left', () => {
    const index = buildDeviceIndex(rowsOf(devices));
    expect([...warmUp(index)].length).toBeGreaterThan(8);
    expect([...warmUp(index)]).toEqual([]);
    expect(rowNumbers(selectDevices(index, search, nameCause).rows)).toEqual([19_999]);
  });

  it('can be interrupted at any step and resumed', () => {
    const index = buildDeviceIndex(rowsOf(devices));
    const all = [...warmUp(buildDeviceIndex(rowsOf(devices)))].length;
    const work = warmUp(index);
    work.next();
    work.next();
    work.return();
    expect([...warmUp(index)]).toHaveLength(all - 2);
  });

  it('can be overtaken by a search', () => {
    const index = buildDeviceIndex(rowsOf(devices));
    warmUp(index).next();
    expect(rowNumbers(selectDevices(index, search, nameCause).rows)).toEqual([19_999]);
    // All texts are built; the answer is not released yet.
    expect([...warmUp(index)].length).toBeLessThan([...warmUp(buildDeviceIndex(rowsOf(devices)))].length / 2);
  });
});
