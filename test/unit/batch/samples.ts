import * as fc from 'fast-check';

import type { Batch, BatchState, Device, DeviceState } from '../../../src/batch/batch.ts';

export function device(rowNumber: number, parts: Partial<Device> = {}): Device {
  return {
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
}

/** A batch with that many rows in each state: failed first, then succeeded, then in progress. */
export function batchOf(
  state: BatchState,
  { failed = 0, succeeded = 0, remaining = 0 },
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
    devices: states.map((of, position) => device(position + 1, { state: of })),
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

/** Text as it comes: any Unicode, and often from a small set, so that rows share values. */
export const anyText = fc.oneof(
  fc.constantFrom('', ' ', '0', '7', '007', '10', '808', 'a2', 'A10', 'é', 'İ', 'a\nb', 'Ztd', 'ΣΑΣ', 'ß'),
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

/** What somebody may type: words of the rows, the search language well and badly used, and anything at all. */
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

export const anyCounts = fc.record({
  failed: fc.nat(60),
  succeeded: fc.nat(60),
  remaining: fc.nat(60),
});
