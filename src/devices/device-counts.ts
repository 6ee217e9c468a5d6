import { type CauseCount, countCauses } from './cause-counts.ts';
import { isSettled } from './causes.ts';
import type { DeviceRows } from './rows/device-rows.ts';
import { tallyOutcomes } from './rows/outcomes.ts';

/** `failed + succeeded + remaining` is always `total`. */
export interface DeviceCounts {
  readonly total: number;
  readonly failed: number;
  /** Those of the failed ones that need nobody: what the upload was for is done already. */
  readonly settled: number;
  readonly succeeded: number;
  /** Rows without a result yet. */
  readonly remaining: number;
}

interface Counted {
  readonly counts: DeviceCounts;
  readonly causes: readonly CauseCount[];
}

/** Verdict, progress, pace, title and causes all ask; the rows of an answer never change. */
const counted = new WeakMap<DeviceRows, Counted>();

export const countDevices = (devices: DeviceRows): DeviceCounts => countedOnce(devices).counts;

/** The causes of failures among the devices, in the order of `CAUSES`. */
export const causesOf = (devices: DeviceRows): readonly CauseCount[] => countedOnce(devices).causes;

function countedOnce(devices: DeviceRows): Counted {
  const known = counted.get(devices) ?? count(devices);
  counted.set(devices, known);
  return known;
}

function count({ length: total, outcomes }: DeviceRows): Counted {
  const tally = tallyOutcomes(outcomes, null);
  let failed = 0;
  let succeeded = 0;
  for (const [outcome, count] of tally.entries()) {
    const state = outcomes.distinct[outcome]?.state;
    if (state === 'failed') failed += count;
    else if (state === 'succeeded') succeeded += count;
  }
  const causes = countCauses(outcomes.distinct, tally);
  const settled = causes.reduce((sum, { cause, count }) => sum + (isSettled(cause) ? count : 0), 0);
  return { counts: { total, failed, settled, succeeded, remaining: total - failed - succeeded }, causes };
}
