import type { DeviceRows } from '../devices/rows/device-rows.ts';
import type { Outcome } from '../devices/rows/outcomes.ts';

/**
 * The batch's own word, read tolerantly (docs/partner-center-api.md#states). `unknown` covers the service's own and
 * words nobody knows.
 */
export type BatchState = 'queued' | 'processing' | 'finished' | 'finished_with_errors' | 'unknown';

/** What one row says. Anything that is neither done nor failed is still in progress. */
export type DeviceState = 'in-progress' | 'succeeded' | 'failed';

/** One row of `devicesStatus`. Text that the service left out is `''`; nothing here is trimmed or re-cased. */
export interface Device extends Outcome {
  /** 1-based position in the answer: a row's only reliable identity (serials may be missing or repeated). */
  readonly rowNumber: number;
  readonly serialNumber: string;
  readonly productKey: string;
  readonly deviceId: string;
}

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
