import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CAUSES, isSettled } from '../../../src/devices/causes.ts';
import { causesOf, countDevices } from '../../../src/devices/device-counts.ts';
import { anyDevices, device, rowsOf, select } from './samples.ts';

describe('the causes among devices', () => {
  it('are counted, with what the service says, most frequent first', () => {
    const rows = rowsOf([
      device(1, { state: 'failed', errorCode: '806', errorDescription: 'ZtdDeviceAlreadyAssigned' }),
      device(2, { state: 'failed', errorCode: '808' }),
      device(3, { state: 'failed', errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' }),
      device(4, { state: 'failed', errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' }),
      device(5, { state: 'succeeded', errorCode: '808' }),
    ]);
    expect(causesOf(rows)).toMatchObject([
      {
        cause: 'other-tenant',
        count: 3,
        errors: [
          { errorCode: '808', errorDescription: 'ZtdDeviceAssignedToOtherTenant' },
          { errorCode: '808', errorDescription: '' },
        ],
      },
      { cause: 'already-registered', count: 1 },
    ]);
    expect(countDevices(rows)).toEqual({ total: 5, failed: 4, settled: 1, succeeded: 1, remaining: 0 });
  });

  it('are as many as the grid shows for each, and together the failed ones', () => {
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const rows = rowsOf(devices);
        const counts = causesOf(rows);
        for (const { cause, count } of counts) {
          expect(select(devices, { tab: 'failed', cause }).rows).toHaveLength(count);
        }
        const { failed, settled } = countDevices(rows);
        const sum = (of: typeof counts) => of.reduce((total, { count }) => total + count, 0);
        expect(sum(counts)).toBe(failed);
        expect(sum(counts.filter(({ cause }) => isSettled(cause)))).toBe(settled);
        const causes = counts.map(({ cause }) => cause);
        expect(causes).toEqual(CAUSES.filter((cause) => causes.includes(cause)));
      }),
    );
  });
});
