import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { verdict } from '../../../../src/batch/verdict.ts';
import { decodeBatchStatus } from '../../../../src/partner-center/decode/decode-batch-status.ts';
import { listed } from '../../devices/samples.ts';
import { decode, DOCUMENTED } from '../samples.ts';

const row = (parts: object, status: unknown = 'processing') =>
  decode({ status, devicesStatus: [parts] }).devices.at(0);

describe('decodeBatchStatus', () => {
  it('reads the documented example', () => {
    const batch = decode(DOCUMENTED);
    expect({ ...batch, devices: listed(batch.devices) }).toEqual({
      trackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
      state: 'finished',
      status: 'finished',
      startedAt: Date.UTC(2017, 6, 25, 10, 0),
      completedAt: Date.UTC(2017, 6, 25, 10, 10),
      devices: [
        {
          rowNumber: 1,
          serialNumber: '1234567890',
          productKey: '12345-67890-09876-54321-13579',
          deviceId: '',
          status: 'finished_with_errors',
          state: 'failed',
          errorCode: '808',
          errorDescription: 'ZtdDeviceAssignedToOtherTenant',
          cause: 'other-tenant',
        },
      ],
    });
  });

  it.each([
    ['queued', 'queued'],
    ['Processing', 'processing'],
    ['in-progress', 'processing'],
    ['in_progress', 'processing'],
    ['FINISHED', 'finished'],
    ['finished_with_errors', 'finished_with_errors'],
    ['finished-with-errors', 'finished_with_errors'],
    ['FinishedWithErrors', 'finished_with_errors'],
    [' finished ', 'finished'],
    [0, 'unknown'],
    [1, 'queued'],
    [2, 'processing'],
    [3, 'finished'],
    ['4', 'finished_with_errors'],
    [5, 'unknown'],
    [1.5, 'unknown'],
    [-1, 'unknown'],
    ['paused', 'unknown'],
    ['unknown', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    [{}, 'unknown'],
  ])('reads the status %j as %s and keeps the word', (status, state) => {
    const batch = decode({ status, devicesStatus: [] });
    expect(batch.state).toBe(state);
    expect(batch.status).toBe(typeof status === 'string' || typeof status === 'number' ? `${status}` : '');
  });

  it.each([
    [{ status: 'finished' }, 'succeeded'],
    [{ status: 'finished', errorCode: '0' }, 'succeeded'],
    [{ status: 'finished', errorCode: 0, errorDescription: ' ' }, 'succeeded'],
    [{ status: 'finished', errorCode: null, errorDescription: null }, 'succeeded'],
    [{ status: 'finished', errorCode: '808' }, 'failed'],
    [{ status: 'finished', errorCode: 808 }, 'failed'],
    [{ status: 'finished', errorDescription: 'ZtdDeviceNotFound' }, 'failed'],
    [{ status: 'finished_with_errors' }, 'failed'],
    [{ status: 'in-progress' }, 'in-progress'],
    [{ status: 'queued' }, 'in-progress'],
    [{ status: 'whatever' }, 'in-progress'],
    [{ status: 'whatever', errorCode: '808' }, 'failed'],
    [{ errorCode: '808' }, 'failed'],
    [{}, 'in-progress'],
  ])('reads the row %j as %s', (parts, state) => {
    expect(row(parts)?.state).toBe(state);
  });

  it.each([
    ['processing', 'in-progress'],
    ['finished', 'failed'],
  ])('reads a running row with an error, in a %s batch, as %s', (status, state) => {
    expect(row({ status: 'in-progress', errorCode: '640' }, status)?.state).toBe(state);
  });

  it('keeps text unchanged and numbers as text, and drops other types', () => {
    const parts = { serialNumber: ' Ab ', productKey: 12, deviceId: true, status: ['x'], errorCode: 808 };
    expect(row(parts)).toMatchObject({
      serialNumber: ' Ab ',
      productKey: '12',
      deviceId: '',
      status: '',
      errorCode: '808',
    });
  });

  it('reads member names in the SDK’s spelling too', () => {
    const batch = decode({ Status: 'Finished', DevicesStatus: [{ SerialNumber: 'A', Status: 'Finished' }] });
    expect(batch.state).toBe('finished');
    expect(listed(batch.devices)).toMatchObject([{ serialNumber: 'A', state: 'succeeded' }]);
  });

  it.each([[null], [undefined], [[]]])('reads %j instead of rows as no rows', (devicesStatus) => {
    expect(decode({ status: 'queued', devicesStatus }).devices).toHaveLength(0);
  });

  it.each([[{}], ['rows'], [''], [7], [false]])(
    'rejects an answer with %j instead of rows',
    (devicesStatus) => {
      expect(decodeBatchStatus({ status: 'finished', devicesStatus })).toBeNull();
      expect(decodeBatchStatus({ Status: 'finished', DevicesStatus: devicesStatus })).toBeNull();
    },
  );

  it('keeps a row that is not an object, at its index', () => {
    const { devices } = decode({ devicesStatus: [null, 'x', ['y'], { serialNumber: 'A' }] });
    expect(listed(devices).map((device) => [device.rowNumber, device.serialNumber])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
      [4, 'A'],
    ]);
  });

  it.each([
    ['2017-07-25T10:00:00', Date.UTC(2017, 6, 25, 10)],
    ['2017-07-25T10:00:00Z', Date.UTC(2017, 6, 25, 10)],
    ['2017-07-25t10:00:00z', Date.UTC(2017, 6, 25, 10)],
    ['2017-08-09T14:43:26.0092288-07:00', Date.UTC(2017, 7, 9, 21, 43, 26, 9)],
    ['2017-08-09T14:43:26.5+0200', Date.UTC(2017, 7, 9, 12, 43, 26, 500)],
    ['2017-08-09 14:43', Date.UTC(2017, 7, 9, 14, 43)],
    ['2017-08-09', Date.UTC(2017, 7, 9)],
    ['0001-01-01T00:00:00', null],
    ['0001-01-01T00:00:00Z', null],
    ['0001-01-01T00:00:00-08:00', null],
    ['2017-13-25T10:00:00', null],
    ['yesterday', null],
    ['', null],
    [null, null],
    [1500976800, null],
  ])('reads the time %j', (startedTime, expected) => {
    expect(decode({ startedTime }).startedAt).toBe(expected);
  });

  it('ignores an end before the start', () => {
    const times = { startedTime: '2017-07-25T10:00:00', completedTime: '2017-07-25T09:59:59' };
    expect(decode(times)).toMatchObject({ startedAt: Date.UTC(2017, 6, 25, 10), completedAt: null });
  });

  it.each([
    [null],
    [undefined],
    ['text'],
    [7],
    [[]],
    [[DOCUMENTED]],
    [{}],
    [{ code: '1000', description: 'Not found' }],
  ])('rejects %j as a batch', (body) => {
    expect(decodeBatchStatus(body)).toBeNull();
  });

  it('never throws, and the counts always equal the rows, for JSON of any shape', () => {
    const json = fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' });
    const word = fc.constantFrom('finished', 'finished_with_errors', 'in-progress', 'odd', 3, null);
    const device = fc.record(
      { serialNumber: json, productKey: json, deviceId: json, status: fc.oneof(word, json), errorCode: json },
      { requiredKeys: [] },
    );
    const batch = fc.record(
      {
        batchTrackingId: json,
        status: fc.oneof(word, json),
        startedTime: fc.oneof(json, fc.date().map(String)),
        completedTime: json,
        devicesStatus: fc.oneof(json, fc.array(fc.oneof(device, json), { maxLength: 8 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(json, batch), (body) => {
        const decoded = decodeBatchStatus(JSON.parse(JSON.stringify(body)));
        if (decoded === null) return;
        const { failed, succeeded, remaining, total } = verdict(decoded).counts;
        expect(failed + succeeded + remaining).toBe(total);
        expect(listed(decoded.devices).map((device) => device.rowNumber)).toEqual(
          Array.from({ length: total }, (_, position) => position + 1),
        );
      }),
      { numRuns: 300 },
    );
  });
});
