import * as fc from 'fast-check';

import type { Batch, BatchState } from '../../../src/batch/batch.ts';
import { type Cause, causeOf, CAUSES } from '../../../src/devices/causes.ts';
import { DEVICE_COLUMNS } from '../../../src/devices/columns.ts';
import { type DeviceFilter, TABS } from '../../../src/devices/device-filter.ts';
import {
  buildDeviceIndex,
  type DeviceList,
  type DeviceView,
  selectDevices,
} from '../../../src/devices/device-index.ts';
import type { DeviceState, Outcome, Device } from '../../../src/devices/device.ts';
import { DeviceRows } from '../../../src/devices/rows/device-rows.ts';

/** The cause is derived from the other members. */
export function device(rowNumber: number, parts: Partial<Omit<Device, 'cause'>> = {}): Device {
  const row: Omit<Device, 'cause'> = {
    rowNumber,
    serialNumber: `SN-${rowNumber}`,
    productKey: '',
    deviceId: '',
    status: 'finished',
    state: 'succeeded',
    errorCode: '',
    errorDescription: '',
    ...parts,
  };
  return { ...row, cause: causeIn(row) };
}

const causeIn = ({ state, errorCode, errorDescription }: Omit<Outcome, 'cause'>) =>
  state === 'failed' ? causeOf(errorCode, errorDescription) : null;

/** Names of causes, as a message catalogue gives them; search finds them. */
export const nameCause = (cause: Cause): string => `Why: ${cause.toUpperCase()}`;

export const NO_FILTER: DeviceFilter = { tab: 'all', search: '', code: null, cause: null, sort: null };

export function select(devices: readonly Device[], filter: Partial<DeviceFilter> = {}): DeviceView {
  return selectDevices(buildDeviceIndex(rowsOf(devices)), { ...NO_FILTER, ...filter }, nameCause);
}

/** These devices as the rows of an answer; their row numbers must be 1, 2, 3 and so on. */
export function rowsOf(devices: readonly Device[]): DeviceRows {
  const distinct: Outcome[] = [];
  const numbers = new Map<string, number>();
  const byRow = Uint32Array.from(devices, ({ state, status, errorCode, errorDescription }) => {
    const key = JSON.stringify([state, status, errorCode, errorDescription]);
    const words = { state, status, errorCode, errorDescription };
    const number = numbers.get(key) ?? distinct.push({ ...words, cause: causeIn(words) }) - 1;
    numbers.set(key, number);
    return number;
  });
  return new DeviceRows({ distinct, byRow }, (position, column) => devices[position]?.[column] ?? '');
}

/** All row indexes, in order. */
export const listed = (rows: DeviceRows | DeviceList): readonly Device[] =>
  Array.from({ length: rows.length }, (_, rowIndex) => rows.at(rowIndex)).filter((row) => row !== undefined);

/** A batch with that many rows in each state: failed first, the `settled` ones before others, then succeeded, then in progress. */
export function batchOf(
  state: BatchState,
  { failed = 0, settled = 0, succeeded = 0, remaining = 0 },
  parts: Partial<Batch> = {},
): Batch {
  const states: DeviceState[] = [
    ...Array<DeviceState>(failed).fill('failed'),
    ...Array<DeviceState>(succeeded).fill('succeeded'),
    ...Array<DeviceState>(remaining).fill('in-progress'),
  ];
  return {
    trackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
    state,
    status: state,
    startedAt: null,
    completedAt: null,
    devices: rowsOf(
      states.map((of, position) =>
        device(position + 1, { state: of, errorCode: position < settled ? '806' : '' }),
      ),
    ),
    ...parts,
  };
}

export const BATCH_STATES = [
  'queued',
  'processing',
  'finished',
  'finished_with_errors',
  'unknown',
] as const satisfies readonly BatchState[];

const DEVICE_STATES = ['failed', 'in-progress', 'succeeded'] as const;

/** Arbitrary text: any Unicode, and often from a small set, so that rows share values. */
export const anyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '7',
    '007',
    '10',
    '808',
    'a2',
    'A10',
    'é',
    'İ',
    'a\nb',
    'Ztd',
    '806',
    'StorageError',
    'ΣΑΣ',
    'ß',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

export const anyDevices: fc.Arbitrary<readonly Device[]> = fc
  .array(
    fc.record({
      serialNumber: anyText,
      productKey: anyText,
      deviceId: anyText,
      status: anyText,
      state: fc.constantFrom(...DEVICE_STATES),
      errorCode: anyText,
      errorDescription: anyText,
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, position) => device(position + 1, row)));

/** Arbitrary searches: words of the rows, valid and invalid search syntax, and any text. */
export const anySearch = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '-', '--'),
      fc.constantFrom('', '', 'code:', 'Status:', 'serial:', 'key:', 'id:', 'error:', 'abc:', ':'),
      fc.oneof(
        anyText,
        anyText.map((text) => `"${text}"`),
        anyText.map((text) => `"${text}`),
        fc.constantFrom('finished', 'in-progress', 'Failed', '"', '""', '“7”'),
      ),
    ),
    { maxLength: 3 },
  )
  .map((terms) => terms.map((parts) => parts.join('')).join(' '));

/** Arbitrary combinations of tab, search, code, cause and sort. */
export const anyFilter: fc.Arbitrary<DeviceFilter> = fc.record({
  tab: fc.constantFrom(...TABS),
  search: anySearch,
  code: fc.option(anyText),
  cause: fc.option(fc.constantFrom(...CAUSES)),
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...DEVICE_COLUMNS), direction: fc.constantFrom('asc', 'desc') }),
  ),
});

export const anyCounts = fc.record({
  failed: fc.nat(60),
  succeeded: fc.nat(60),
  remaining: fc.nat(60),
});
