import { countDevices } from '../devices/device-counts.ts';
import { type Batch, isFinal } from './batch.ts';

/** One part of the bar. Draw its width from `count`; `percent` is for words. */
export interface ProgressPart {
  readonly count: number;
  /** Whole percent of all devices, rounded down: 999 of 1,000 is 99. 0 when there are none. */
  readonly percent: number;
}

export interface Progress {
  readonly total: number;
  readonly succeeded: ProgressPart;
  readonly failed: ProgressPart;
  /** Those of the failed ones that need nobody. */
  readonly settled: ProgressPart;
  readonly remaining: ProgressPart;
  /** Succeeded and failed together. */
  readonly done: ProgressPart;
  /** Until this is true even 100 % is not the end: the service may still add rows. */
  readonly final: boolean;
}

export function progress(batch: Batch): Progress {
  const { total, succeeded, failed, settled, remaining } = countDevices(batch.devices);
  // Multiplies first: 29 / 100 * 100 is 28.999… in floating point, which would round down to 28.
  const part = (count: number) => ({
    count,
    percent: total === 0 ? 0 : Math.floor((count * 100) / total),
  });
  return {
    total,
    succeeded: part(succeeded),
    failed: part(failed),
    settled: part(settled),
    remaining: part(remaining),
    done: part(succeeded + failed),
    final: isFinal(batch.state),
  };
}
