import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { describe, expect, it } from 'vitest';

import {
  buildDeviceIndex,
  type DeviceIndex,
  selectDevices,
  warmUp,
} from '../../../src/devices/device-index.ts';
import type { DeviceState } from '../../../src/devices/device.ts';
import { DeviceRows } from '../../../src/devices/rows/device-rows.ts';
import { nameCause, NO_FILTER } from './samples.ts';

const COUNT = 50;

/** An answer about the same devices each time, with a counter of cell reads. */
function answer(state: DeviceState) {
  const outcome = { state, status: state, errorCode: '', errorDescription: '', cause: null };
  const reads = { count: 0 };
  const rows = new DeviceRows({ distinct: [outcome], byRow: new Uint32Array(COUNT) }, (position, column) => {
    reads.count += 1;
    return `${column} ${position}`;
  });
  return { rows, reads };
}

function readAll(index: DeviceIndex): void {
  for (let position = 0; position < COUNT; position += 1) index.devices.identity(position, 'deviceId');
  selectDevices(
    index,
    { ...NO_FILTER, search: '4', sort: { column: 'deviceId', direction: 'asc' } },
    nameCause,
  );
}

describe('a warmed-up index', () => {
  it('reads its answer no more, nor that of a later one about the same devices', () => {
    const [first, second] = [answer('in-progress'), answer('succeeded')];
    const before = buildDeviceIndex(first.rows);
    for (const _ of warmUp(before));
    const read = first.reads.count;
    readAll(before);
    expect(first.reads.count).toBe(read);

    const after = buildDeviceIndex(second.rows.sharedWith(first.rows), before);
    for (const _ of warmUp(after));
    // Once each, to compare the devices.
    expect(second.reads.count).toBe(COUNT * 3);
    readAll(after);
    expect(second.reads.count).toBe(COUNT * 3);
    expect(after.devices.identity(7, 'serialNumber')).toBe('serialNumber 7');
  });

  it('has the orders of the devices ready', () => {
    const index = buildDeviceIndex(answer('succeeded').rows);
    for (const _ of warmUp(index));
    for (const ranks of Object.values(index.identities().ranks)) expect(ranks.step()).toBe(false);
  });
});

describe('an index', () => {
  it('keeps none of the answers before it', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    let index: DeviceIndex | undefined;
    const gone: WeakRef<object>[] = [];
    for (const state of ['in-progress', 'succeeded', 'in-progress', 'succeeded'] as const) {
      const { rows } = answer(state);
      index = buildDeviceIndex(index === undefined ? rows : rows.sharedWith(index.devices), index);
      for (const _ of warmUp(index));
      readAll(index);
      gone.push(new WeakRef(rows), new WeakRef(index));
    }
    await new Promise(setImmediate); // a dereferenced WeakRef keeps its target until the end of the turn
    collectGarbage();
    const alive = gone.map((it) => it.deref() !== undefined);
    expect(alive).toEqual([...Array<boolean>(6).fill(false), true, true]);
    expect(index?.devices.length).toBe(COUNT);
  });
});
