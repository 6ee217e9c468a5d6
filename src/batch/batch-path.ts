import { GUID_PATTERN } from '../text/guid.ts';
import type { BatchIds } from './batch.ts';

const BATCH_PATH = new RegExp(
  `^(?:/v1)?/customers/\\{?(${GUID_PATTERN})\\}?/batchjobstatus/\\{?(${GUID_PATTERN})\\}?/?$`,
  'i',
);

/**
 * The IDs of the batch that a path names, in every spelling an upload's `Location` header may have
 * (docs/partner-center-api.md#location-header); else `null`.
 */
export function idsFromPath(pathname: string): BatchIds | null {
  const [, customerId, trackingId] = BATCH_PATH.exec(decoded(pathname)) ?? [];
  if (customerId === undefined || trackingId === undefined) return null;
  return { customerId: customerId.toLowerCase(), trackingId: trackingId.toLowerCase() };
}

/** The canonical path of a batch. */
export function batchPath({ customerId, trackingId }: BatchIds): string {
  return `/customers/${customerId}/batchJobStatus/${trackingId}`;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // a stray % names no batch
  }
}
