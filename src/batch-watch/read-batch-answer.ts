import type { BatchIds } from '../batch/batch.ts';
import { decodeBatchStatus, hasInexactIds } from '../partner-center/decode/decode-batch-status.ts';
import { isSameId } from '../partner-center/decode/json.ts';
import { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { type Answer, unreadable } from '../partner-center/http/read-answer.ts';
import type { BatchAnswer } from './next-snapshot.ts';

/** Throws `PartnerCenterError` for an answer that does not follow the contract, or is about another batch. */
export function readBatchAnswer(
  { body, exactBody, support, receivedAt, clockSkewMs }: Answer,
  { trackingId }: BatchIds,
): BatchAnswer {
  const decoded = decodeBatchStatus(hasInexactIds(body) ? exactBody() : body);
  if (decoded === null) throw unreadable(support);
  if (decoded.trackingId !== '' && !isSameId(decoded.trackingId, trackingId)) {
    const description = `batchTrackingId: ${decoded.trackingId}`;
    throw new PartnerCenterError('other-batch', { ...support, description });
  }
  return { batch: { ...decoded, trackingId }, receivedAt, clockSkewMs };
}
