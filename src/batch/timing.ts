import { countDevices } from '../devices/device-counts.ts';
import { MINUTE_MS, SECOND_MS } from '../time/units.ts';
import { type Batch, isFinal } from './batch.ts';

/** The least progress for which a rate is stable; with less it would jump with every answer. */
const ENOUGH = { elapsedMs: 30 * SECOND_MS, devices: 5, share: 0.1 };

export interface Pace {
  readonly devicesPerMinute: number;
  /** Milliseconds until the last known row should have a result; `null` when every row already has one. */
  readonly timeLeftMs: number | null;
}

/**
 * How long the batch ran, or has been running, in milliseconds; `null` when the service did not say. `now` is this
 * machine's clock and `clockSkewMs` how far the service's is ahead of it.
 */
export function elapsed(batch: Batch, now: number, clockSkewMs = 0): number | null {
  if (batch.startedAt === null) return null;
  // What `completedTime` holds while a batch runs is unknown (docs/partner-center-api.md#batch-details): only that
  // of a final batch is used.
  const end = isFinal(batch.state) ? batch.completedAt : now + clockSkewMs;
  return end === null ? null : Math.max(0, end - batch.startedAt);
}

/**
 * Rate and time left; `null` until `ENOUGH` has been done. `answeredAt` is when the answer came: measured against a running
 * clock, the rate would fall between two refreshes.
 */
export function pace(batch: Batch, answeredAt: number, clockSkewMs = 0): Pace | null {
  if (batch.state !== 'processing') return null;
  const elapsedMs = elapsed(batch, answeredAt, clockSkewMs);
  if (elapsedMs === null || elapsedMs < ENOUGH.elapsedMs) return null;
  const { total, remaining } = countDevices(batch.devices);
  const done = total - remaining;
  if (done < ENOUGH.devices || done < total * ENOUGH.share) return null;
  return {
    devicesPerMinute: (done * MINUTE_MS) / elapsedMs,
    timeLeftMs: remaining === 0 ? null : (elapsedMs * remaining) / done,
  };
}
