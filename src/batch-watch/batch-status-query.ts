import { queryOptions } from '@tanstack/react-query';

import { type Batch, type BatchIds, isFinal } from '../batch/batch.ts';
import { type Changes, changesSince } from '../batch/changes.ts';
import { POLL_MS, pollDelay, pollDelayAfterFailure, scheduledDelay } from '../batch/polling.ts';
import { buildDeviceIndex, type DeviceIndex } from '../devices/device-index.ts';
import { DeviceRows } from '../devices/rows/device-rows.ts';
import { decodeBatchStatus, hasInexactIds } from '../partner-center/decode/decode-batch-status.ts';
import { isSameId } from '../partner-center/decode/json.ts';
import { PartnerCenterError, type SupportDetails } from '../partner-center/failures/failure.ts';
import { isRetryable } from '../partner-center/failures/is-retryable.ts';
import type { PartnerCenterClient } from '../partner-center/http/http.ts';
import { type Answer, unreadable } from '../partner-center/http/read-answer.ts';

/** The result of one successful refresh. Times are epoch milliseconds of this machine's clock. */
export interface BatchSnapshot {
  readonly batch: Batch;
  /** Of `batch.devices`; the very same as in the snapshot before when no row changed. */
  readonly index: DeviceIndex;
  readonly support: SupportDetails;
  readonly refreshedAt: number;
  readonly watchedSince: number;
  /** When the batch's own state was first seen different from the snapshot before; `null` when it never was. */
  readonly stateChangedAt: number | null;
  /** What is new since the snapshot before; `null` for the first one and when nothing is. */
  readonly changes: Changes | null;
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  readonly clockSkewMs: number;
}

const NO_DEVICES = new DeviceRows({ distinct: [], byRow: new Uint32Array() }, () => '');

/** Stands for a snapshot while the first refresh is under way, so that the screen is built when the answer comes. */
export const NO_SNAPSHOT: BatchSnapshot = {
  batch: {
    trackingId: '',
    state: 'unknown',
    status: '',
    startedAt: 0, // some time, out of sight: formatting one for the first time takes milliseconds
    completedAt: null,
    devices: NO_DEVICES,
  },
  index: buildDeviceIndex(NO_DEVICES),
  support: {
    status: null,
    code: '',
    description: '',
    requestId: '',
    correlationId: '',
    correlationVector: '',
    serverId: '',
  },
  refreshedAt: 0,
  watchedSince: 0,
  stateChangedAt: null,
  changes: null,
  clockSkewMs: 0,
};

const MINUTE_MS = 60_000;

/** Watches one batch: asks again as `batch/polling.ts` says until the batch is over. A failed refresh keeps the last snapshot. */
export function batchStatusQuery(client: PartnerCenterClient, ids: BatchIds) {
  return queryOptions({
    queryKey: ['batch-status', client.accountId, ids.customerId, ids.trackingId],
    queryFn: async ({ signal, client: cache, queryKey }) => {
      const answer = await client.getJson(batchStatusPath(ids), { signal });
      return nextSnapshot(answer, ids, cache.getQueryData<BatchSnapshot>(queryKey) ?? null);
    },
    // Comparing two answers member by member takes longer than parsing them; `DeviceRows` does it by column.
    structuralSharing: false,
    retry: false, // polling is the retry; a second loop inside it would hide failures
    refetchInterval: (query) => pollInterval(query.state),
    refetchIntervalInBackground: false,
    // Not 0: flicking between tabs, or back to this page, asks no more often than the fastest polling.
    staleTime: ({ state: { data } }) =>
      data !== undefined && isFinal(data.batch.state) ? Infinity : POLL_MS.fresh,
    gcTime: 2 * MINUTE_MS,
    // Offline is a failure with words of its own, not a silent pause that looks like a slow answer.
    networkMode: 'always',
    refetchOnWindowFocus: (query) => canRefreshNow(query.state),
    refetchOnReconnect: (query) => canRefreshNow(query.state),
    refetchOnMount: (query) => canRefreshNow(query.state),
    retryOnMount: (query) => canRefreshNow(query.state),
  });
}

function batchStatusPath({ customerId, trackingId }: BatchIds): string {
  return `/v1/customers/${encodeURIComponent(customerId)}/batchJobStatus/${encodeURIComponent(trackingId)}`;
}

function nextSnapshot(
  { body, exactBody, support, receivedAt, clockSkewMs }: Answer,
  { trackingId }: BatchIds,
  previous: BatchSnapshot | null,
): BatchSnapshot {
  const decoded = decodeBatchStatus(hasInexactIds(body) ? exactBody() : body);
  if (decoded === null) throw unreadable(support);
  if (decoded.trackingId !== '' && !isSameId(decoded.trackingId, trackingId)) {
    const description = `batchTrackingId: ${decoded.trackingId}`;
    throw new PartnerCenterError('other-batch', { ...support, description });
  }
  const before = previous?.batch ?? null;
  const devices = before === null ? decoded.devices : decoded.devices.sharedWith(before.devices);
  const batch = { ...decoded, trackingId, devices };
  const changed = before !== null && before.state !== batch.state;
  // `Math.min`: a clock set back must not make a long watch look like one that has not even begun.
  const notAfter = (time: number) => Math.min(time, receivedAt);
  const changedAt = previous?.stateChangedAt ?? null;
  return {
    batch,
    index: previous?.batch.devices === devices ? previous.index : buildDeviceIndex(devices, previous?.index),
    support,
    refreshedAt: receivedAt,
    watchedSince: notAfter(previous?.watchedSince ?? receivedAt),
    stateChangedAt: changed ? receivedAt : changedAt === null ? null : notAfter(changedAt),
    changes: changesSince(before, batch),
    clockSkewMs,
  };
}

interface WatchState {
  readonly data: BatchSnapshot | undefined;
  readonly error: Error | null;
  readonly errorUpdatedAt: number;
  readonly errorUpdateCount: number;
}

/** Milliseconds until the next refresh, `false` for never: a function of the state alone, so the timer is not restarted. */
export function pollInterval({ data, error, errorUpdatedAt, errorUpdateCount }: WatchState): number | false {
  const snapshot = data && { ...data, state: data.batch.state };
  if (error === null) return snapshot === undefined ? false : pollDelay(snapshot);
  // Anything else is a mistake of ours: show it, do not loop on it.
  if (!(error instanceof PartnerCenterError)) return false;
  // The schedule goes on while refreshes fail; before any snapshot, failures are the only measure of how long it has been.
  const schedule =
    snapshot === undefined
      ? scheduledDelay(errorUpdateCount * POLL_MS.afterFailure)
      : pollDelay({ ...snapshot, refreshedAt: errorUpdatedAt });
  return pollDelayAfterFailure(
    {
      retryable: isRetryable(error.kind),
      throttled: error.details.status === 429,
      retryAfterMs: error.retryAfterMs,
    },
    schedule,
  );
}

/** Coming back to the page asks at once, but never before the wait is over that the service asked for. */
function canRefreshNow({ error, errorUpdatedAt }: WatchState): boolean {
  if (!(error instanceof PartnerCenterError) || error.retryAfterMs === null) return true;
  return Date.now() >= errorUpdatedAt + error.retryAfterMs;
}
