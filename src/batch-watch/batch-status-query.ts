import { queryOptions } from '@tanstack/react-query';

import { type BatchIds, isFinal } from '../batch/batch.ts';
import { FASTEST_POLL_MS } from '../batch/polling.ts';
import type { PartnerCenterClient } from '../partner-center/http/http.ts';
import { MINUTE_MS } from '../time/units.ts';
import { nextSnapshot } from './next-snapshot.ts';
import { canRefreshNow, pollInterval } from './poll-interval.ts';
import { readBatchAnswer } from './read-batch-answer.ts';
import { PLACEHOLDER, watchedBatch, type WatchedBatch } from './watched-batch.ts';

/** Polls one batch at the intervals of `batch/polling.ts` until it is over. A failed refresh keeps the last snapshot. */
export function batchStatusQuery(client: PartnerCenterClient, ids: BatchIds) {
  return queryOptions({
    queryKey: ['batch-status', client.accountId, ids.customerId, ids.trackingId],
    queryFn: async ({ signal, client: cache, queryKey }) => {
      const answer = readBatchAnswer(await client.getJson(batchStatusPath(ids), { signal }), ids);
      const previous = cache.getQueryData<WatchedBatch>(queryKey);
      return watchedBatch(nextSnapshot(previous?.snapshot ?? null, answer), previous?.index);
    },
    placeholderData: PLACEHOLDER,
    // Comparing two answers member by member takes longer than parsing them (docs/decisions.md#structural-sharing).
    structuralSharing: false,
    retry: false, // polling is the retry; another one inside it would hide failures
    refetchInterval: (query) => pollInterval(query.state),
    refetchIntervalInBackground: false,
    // Not 0: switching between tabs or pages refreshes no more often than the fastest polling.
    staleTime: ({ state: { data } }) =>
      data !== undefined && isFinal(data.snapshot.batch.state) ? Infinity : FASTEST_POLL_MS,
    gcTime: 2 * MINUTE_MS,
    // Being offline is a failure with its own message; TanStack's silent pause would look like a slow answer.
    networkMode: 'always',
    refetchOnWindowFocus: (query) => canRefreshNow(query.state, Date.now()),
    refetchOnReconnect: (query) => canRefreshNow(query.state, Date.now()),
    refetchOnMount: (query) => canRefreshNow(query.state, Date.now()),
    // The first request may have failed before the screen that shows it was loaded.
    retryOnMount: ({ state }) =>
      Date.now() >= state.errorUpdatedAt + FASTEST_POLL_MS && canRefreshNow(state, Date.now()),
  });
}

function batchStatusPath({ customerId, trackingId }: BatchIds): string {
  return `/v1/customers/${encodeURIComponent(customerId)}/batchJobStatus/${encodeURIComponent(trackingId)}`;
}
