import type { DeviceRows } from '../devices/rows/device-rows.ts';

/**
 * The batch's status as the service reports it, read tolerantly (docs/partner-center-api.md#states). `unknown` stands for
 * the service's own "unknown" and for any undocumented status.
 */
export type BatchState = 'queued' | 'processing' | 'finished' | 'finished_with_errors' | 'unknown';

/** One answer of the status call, decoded. Times are epoch milliseconds, `null` where the service set none. */
export interface Batch {
  readonly trackingId: string;
  readonly state: BatchState;
  /** The status exactly as the service spelled it, for display. */
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

/** The service has finished with the batch; its answer does not change any more. */
export function isFinal(state: BatchState): boolean {
  return state === 'finished' || state === 'finished_with_errors';
}
