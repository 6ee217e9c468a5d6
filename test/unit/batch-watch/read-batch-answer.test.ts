import { describe, expect, it, vi } from 'vitest';

import { DOCUMENTED, IDS } from '../partner-center/samples.ts';
import { json, SECOND, watch } from './watch.ts';

describe('reading an answer', () => {
  it.each([
    ['another', { ...DOCUMENTED, batchTrackingId: '11111111-2222-4333-8444-555555555555' }, 'other-batch'],
    [
      'it in capitals and braces',
      { ...DOCUMENTED, batchTrackingId: `{${IDS.trackingId.toUpperCase()}}` },
      null,
    ],
    ['none', { ...DOCUMENTED, batchTrackingId: null }, null],
    ['rows that are no list', { ...DOCUMENTED, devicesStatus: { count: 3 } }, 'unreadable'],
  ])('classifies an answer with %s', async (_, body, kind) => {
    const { result } = watch(() => json(body));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(result().error).toEqual(kind === null ? null : expect.objectContaining({ kind }));
    expect(result().data?.snapshot.batch.trackingId).toBe(kind === null ? IDS.trackingId : undefined);
  });

  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['[9007199254740993]', ''],
    ['9007199254740991', '9007199254740991'],
    ['1234567890', '1234567890'],
    [
      '"a: 12345678901234567890, \\" [99999999999999999999"',
      'a: 12345678901234567890, " [99999999999999999999',
    ],
  ])('loses no digit of the serial number %s', async (serial, expected) => {
    for (const other of ['"x"', '99999999999999999999']) {
      const row = `{"serialNumber": ${serial},"productKey":${other}}`;
      const { result, stop } = watch(() => new Response(`{"status":"finished","devicesStatus":[${row}]}`));
      await vi.advanceTimersByTimeAsync(SECOND);
      expect(result().data?.snapshot.batch.devices.at(0)).toMatchObject({
        serialNumber: expected,
        productKey: other.replaceAll('"', ''),
      });
      stop();
    }
  });
});
