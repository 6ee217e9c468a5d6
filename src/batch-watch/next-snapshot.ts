import type { Batch } from '../batch/batch.ts';
import { type Changes, changesSince } from '../batch/changes.ts';
import type { PollingTimes } from '../batch/polling.ts';

/** An answer of the status call, decoded, and about the batch that was asked for. */
export interface BatchAnswer {
  readonly batch: Batch;
  /** Epoch milliseconds of this machine's clock. */
  readonly receivedAt: number;
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  readonly clockSkewMs: number;
}

/** The result of one successful refresh. `plain-snapshot.ts` turns it into plain data for another tab. */
export interface BatchSnapshot extends PollingTimes {
  readonly batch: Batch;
  /** What is new since the snapshot before; `null` for the first one and when nothing is. */
  readonly changes: Changes | null;
  readonly clockSkewMs: number;
}

/** Reduces the snapshot before and a new answer to the next snapshot; rows that did not change are shared. */
export function nextSnapshot(
  previous: BatchSnapshot | null,
  { batch: answered, receivedAt, clockSkewMs }: BatchAnswer,
): BatchSnapshot {
  const before = previous?.batch ?? null;
  const devices = before === null ? answered.devices : answered.devices.sharedWith(before.devices);
  const batch = { ...answered, devices };
  const isOtherState = before !== null && before.state !== batch.state;
  // After the clock is set back, no time may lie after the answer: delays would be computed from negative ages.
  const notAfter = (time: number) => Math.min(time, receivedAt);
  const changedAt = previous?.stateChangedAt ?? null;
  return {
    batch,
    refreshedAt: receivedAt,
    watchedSince: notAfter(previous?.watchedSince ?? receivedAt),
    stateChangedAt: isOtherState ? receivedAt : changedAt === null ? null : notAfter(changedAt),
    changes: changesSince(before, batch),
    clockSkewMs,
  };
}
