import type { BatchIds } from '../batch/batch.ts';
import type { SupportDetails } from '../partner-center/failures/failure.ts';

/**
 * The details that Microsoft's support needs, as plain lines (docs/partner-center-api.md#support-ids). Names are the
 * service's own, untranslated; `at` is in epoch milliseconds and written in UTC.
 */
export function supportText(ids: BatchIds, details: SupportDetails, at: number): string {
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['time-utc', new Date(at).toISOString()],
    ['customer-id', ids.customerId],
    ['batchtracking-id', ids.trackingId],
    ['http-status', details.status === null ? 'none' : String(details.status)],
    ['code', details.code],
    ['description', details.description],
    ['MS-RequestId', details.requestId],
    ['MS-CorrelationId', details.correlationId],
    ['MS-CV', details.correlationVector],
    ['MS-ServerId', details.serverId],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
