import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { batchStatusQuery } from '../batch-watch/batch-status-query.ts';
import { pollInterval } from '../batch-watch/poll-interval.ts';
import { pollStatus, type PollStatus } from '../batch-watch/poll-status.ts';
import type { WatchedBatch } from '../batch-watch/watched-batch.ts';
import type { BatchIds } from '../batch/batch.ts';
import { useClient } from '../partner-center/client-context.ts';
import { PartnerCenterError } from '../partner-center/failures/failure.ts';

export interface BatchRefresh {
  /** The newest result, or a placeholder; `undefined` when the first refresh failed. */
  readonly data: WatchedBatch | undefined;
  /** Nothing of `data` may be announced, counted or exported. */
  readonly isPlaceholder: boolean;
  /** Why the newest refresh failed, when it did. */
  readonly error: PartnerCenterError | null;
  readonly failedAt: number;
  /** When the person last asked for a refresh, in epoch milliseconds. */
  readonly askedAt: number;
  readonly status: PollStatus;
  readonly automatic: boolean;
  readonly setAutomatic: (automatic: boolean) => void;
  /** Joins a request that is under way. */
  readonly refresh: () => void;
  /** Aborts the request that is under way, and makes another. */
  readonly restart: () => void;
}

const NOT_AUTOMATIC = {
  refetchInterval: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/**
 * Observes the query of a batch, and gives what a person can do: refresh, restart, switch polling off. Used once, since each
 * observer has its own timer.
 */
export function useBatchRefresh(ids: BatchIds): BatchRefresh {
  const queryClient = useQueryClient();
  const [automatic, setAutomatic] = useState(true);
  const [askedAt, setAskedAt] = useState(0);
  const query = batchStatusQuery(useClient(), ids);
  const {
    data,
    isPlaceholderData,
    error,
    isFetching,
    dataUpdatedAt,
    errorUpdatedAt,
    errorUpdateCount,
    refetch,
  } = useQuery(automatic ? query : { ...query, ...NOT_AUTOMATIC });
  // Any other error is a bug of ours: the error boundary shows it.
  if (error && !(error instanceof PartnerCenterError)) throw error;

  const known = isPlaceholderData ? undefined : data;
  const status = pollStatus({
    state: known?.snapshot.batch.state ?? null,
    error,
    isFetching,
    automatic,
    delayMs: pollInterval({ data: known, error, errorUpdatedAt, errorUpdateCount }),
    settledAt: Math.max(dataUpdatedAt, errorUpdatedAt),
  });
  const refresh = () => {
    setAskedAt(Date.now());
    void refetch({ cancelRefetch: false });
  };
  const restart = async () => {
    setAskedAt(Date.now());
    await queryClient.cancelQueries({ queryKey: query.queryKey, exact: true });
    await refetch({ cancelRefetch: false });
  };
  const switchAutomatic = (on: boolean) => {
    setAutomatic(on);
    // The answer on screen may be hours old: polling resumes with a refresh, from which the schedule counts.
    if (on && status.kind === 'paused') refresh();
  };
  return {
    data,
    isPlaceholder: isPlaceholderData,
    error,
    failedAt: errorUpdatedAt,
    askedAt,
    status,
    automatic,
    setAutomatic: switchAutomatic,
    refresh,
    restart: () => void restart(),
  };
}
