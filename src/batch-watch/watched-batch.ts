import { buildDeviceIndex, type DeviceIndex } from '../devices/device-index.ts';
import { DeviceRows } from '../devices/rows/device-rows.ts';
import type { BatchSnapshot } from './next-snapshot.ts';

/** What the cache keeps of a batch: the newest snapshot, and beside it what each tab derives from it. */
export interface WatchedBatch {
  readonly snapshot: BatchSnapshot;
  /** Of `snapshot.batch.devices`; the very same as before when no row changed. */
  readonly index: DeviceIndex;
}

export function watchedBatch(snapshot: BatchSnapshot, previous?: DeviceIndex): WatchedBatch {
  const { devices } = snapshot.batch;
  return {
    snapshot,
    index: previous?.devices === devices ? previous : buildDeviceIndex(devices, previous),
  };
}

/** Shown while the first refresh is under way, so that the screen is built before the answer comes. */
export const PLACEHOLDER: WatchedBatch = watchedBatch({
  batch: {
    trackingId: '',
    state: 'unknown',
    status: '',
    startedAt: 0, // any time, invisible: the first formatting of a time takes milliseconds
    completedAt: null,
    devices: new DeviceRows({ distinct: [], byRow: new Uint32Array() }, () => ''),
  },
  refreshedAt: 0,
  watchedSince: 0,
  stateChangedAt: null,
  changes: null,
  clockSkewMs: 0,
});
