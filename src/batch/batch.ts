import type { DeviceRows } from '../devices/rows/device-rows.ts';

/**
 * The batch's own word, read tolerantly (docs/partner-center-api.md#states). `unknown` covers the service's own and
 * words nobody knows.
 */
export type BatchState = 'queued' | 'processing' | 'finished' | 'finished_with_errors' | 'unknown';

/** One answer of the status call, decoded. Times are epoch milliseconds, `null` where the service set none. */
export interface Batch {
  readonly trackingId: string;
  readonly state: BatchState;
  /** The service's own word for the batch's state, kept for people to read. */
  readonly status: string;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly devices: DeviceRows;
}

/** Which batch: both GUIDs in lower case, as the canonical address shows them. */
export interface BatchIds {
  readonly customerId: string;
  readonly trackingId: string;
}

/** The service is done with the batch and will not change its answer any more. */
export function isFinal(state: BatchState): boolean {
  return state === 'finished' || state === 'finished_with_errors';
}
