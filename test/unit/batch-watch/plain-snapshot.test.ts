import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextSnapshot } from '../../../src/batch-watch/next-snapshot.ts';
import { fromPlain, toPlain } from '../../../src/batch-watch/plain-snapshot.ts';
import { anyDevices, batchOf, listed, rowsOf } from '../devices/samples.ts';

const first = nextSnapshot(null, { batch: batchOf('queued', {}), receivedAt: 1, clockSkewMs: 0 });

describe('a snapshot as plain data', () => {
  it('is the same snapshot after structuredClone, however far its rows are compacted', () => {
    fc.assert(
      fc.property(anyDevices, fc.nat(4), (devices, steps) => {
        const batch = batchOf('processing', {}, { devices: rowsOf(devices) });
        const snapshot = nextSnapshot(first, { batch, receivedAt: 2, clockSkewMs: 3 });
        for (let step = 0; step < steps; step += 1) snapshot.batch.devices.compaction.step();
        const plain = toPlain(snapshot);
        const clone = structuredClone(plain);
        expect(clone).toEqual(plain);
        const { batch: copied, ...rest } = fromPlain(clone);
        expect({ ...rest, batch: { ...copied, devices: null } }).toEqual({
          ...snapshot,
          batch: { ...snapshot.batch, devices: null },
        });
        expect(listed(copied.devices)).toEqual(devices);
        expect(copied.devices.sharedWith(snapshot.batch.devices)).toBe(snapshot.batch.devices);
      }),
    );
  });
});
