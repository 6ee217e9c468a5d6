import { decodeBatchStatus } from '../partner-center/decode/decode-batch-status.ts';
import { nextSnapshot } from './next-snapshot.ts';
import { type WatchedBatch, watchedBatch } from './watched-batch.ts';

/** A saved answer as a snapshot of the time it was saved at, in epoch milliseconds. Throws where it is not an answer. */
export function savedSnapshot(body: unknown, savedAt: number): WatchedBatch {
  const batch = decodeBatchStatus(body);
  if (batch === null) throw new TypeError('Not an answer of the status call');
  return watchedBatch(nextSnapshot(null, { batch, receivedAt: savedAt, clockSkewMs: 0 }));
}
