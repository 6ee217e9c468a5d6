import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { batchStatusQuery, pollInterval, NO_SNAPSHOT } from '../batch-watch/batch-status-query.ts';
import { pollStatus } from '../batch-watch/poll-status.ts';
import type { BatchIds } from '../batch/batch.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { FailureScreen } from '../failure/FailureScreen.tsx';
import { useClient } from '../partner-center/client-context.ts';
import { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { BatchNews } from './BatchNews.tsx';
import { BatchView } from './BatchView.tsx';
import { BatchIdentity } from './header/BatchIdentity.tsx';
import { NextRefresh } from './header/NextRefresh.tsx';
import { useCustomerName } from './header/use-customer-name.ts';
import { PageTitle } from './PageTitle.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flex: '1 1 auto',
    minHeight: 0,
  },
});

/** Owns the one observer of a batch, and so its one timer; everything below takes props. */
export function BatchScreen({ ids }: { ids: BatchIds }) {
  const styles = useStyles();
  const [automatic, setAutomatic] = useState(true);
  const queryClient = useQueryClient();
  const [askedAt, setAskedAt] = useState(0);
  const query = batchStatusQuery(useClient(), ids);
  const { data, error, isFetching, dataUpdatedAt, errorUpdatedAt, errorUpdateCount, refetch } = useQuery(
    automatic
      ? query
      : { ...query, refetchInterval: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  const customer = useCustomerName(ids.customerId, data !== undefined);
  // Anything but a failure of the service is a mistake of ours: the boundary above says so.
  if (error && !(error instanceof PartnerCenterError)) throw error;

  const status = pollStatus({
    state: data?.batch.state ?? null,
    error,
    isFetching,
    automatic,
    delayMs: pollInterval({ data, error, errorUpdatedAt, errorUpdateCount }),
    settledAt: Math.max(dataUpdatedAt, errorUpdatedAt),
  });
  // Joins a request that is under way; only `restart` gives one up.
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
    // The answer on screen may be hours old: going on begins with a refresh, and the schedule counts from it.
    if (on && status.kind === 'paused') refresh();
  };
  const failure = error && {
    ids,
    error,
    at: errorUpdatedAt,
    // Where no refresh is planned the words say who must act; there is nothing to count down to.
    next: status.kind === 'stopped' ? null : <NextRefresh status={status} />,
    onRefresh: refresh,
    askedAt,
  };

  return (
    <div className={styles.root}>
      <PageTitle snapshot={data} failed={error !== null} customerName={customer.name} />
      <BatchNews snapshot={data ?? NO_SNAPSHOT} askedAt={askedAt} />
      <BatchIdentity ids={ids} customer={failure && !data ? null : customer} />
      {failure && !data ? (
        <FailureScreen {...failure} />
      ) : (
        <BatchView
          snapshot={data ?? NO_SNAPSHOT}
          notice={failure && <FailureNotice {...failure} />}
          status={status}
          automatic={automatic}
          onAutomatic={switchAutomatic}
          onRefresh={refresh}
          onRestart={() => void restart()}
        />
      )}
    </div>
  );
}
