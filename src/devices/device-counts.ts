import type { DeviceRows } from './rows/device-rows.ts';
import { tallyOutcomes } from './rows/outcomes.ts';

/** `failed + succeeded + remaining` is always `total`. */
export interface DeviceCounts {
  readonly total: number;
  readonly failed: number;
  readonly succeeded: number;
  /** Rows without a result yet. */
  readonly remaining: number;
}

/** Verdict, progress, pace and title all ask; the rows of an answer never change. */
const counted = new WeakMap<DeviceRows, DeviceCounts>();

export function countDevices(devices: DeviceRows): DeviceCounts {
  const counts = counted.get(devices) ?? count(devices);
  counted.set(devices, counts);
  return counts;
}

function count({ length: total, outcomes }: DeviceRows): DeviceCounts {
  let failed = 0;
  let succeeded = 0;
  for (const [outcome, count] of tallyOutcomes(outcomes, null).entries()) {
    const state = outcomes.distinct[outcome]?.state;
    if (state === 'failed') failed += count;
    else if (state === 'succeeded') succeeded += count;
  }
  return { total, failed, succeeded, remaining: total - failed - succeeded };
}
