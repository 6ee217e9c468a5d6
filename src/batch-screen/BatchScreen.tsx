import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { BatchIds } from '../batch/batch.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { FailureScreen } from '../failure/FailureScreen.tsx';
import { BatchNews } from './BatchNews.tsx';
import { BatchView } from './BatchView.tsx';
import { BatchIdentity } from './header/BatchIdentity.tsx';
import { BatchTop } from './header/BatchTop.tsx';
import { NextRefresh } from './header/NextRefresh.tsx';
import { useCustomerName } from './header/use-customer-name.ts';
import { PageTitle } from './PageTitle.tsx';
import { useBatchRefresh } from './use-batch-refresh.ts';

/** In the same file, since both show most of the same: `SavedBatchScreen` is loaded together with it. */
export { SavedBatchView } from './SavedBatchView.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '1 1 auto',
    minHeight: 0,
  },
});

/** The screen of one batch: the only owner of its query; everything below takes props. */
export function BatchScreen({ ids }: { ids: BatchIds }) {
  const styles = useStyles();
  const refresh = useBatchRefresh(ids);
  const { data, error, status } = refresh;
  const snapshot = data === undefined || refresh.isPlaceholder ? null : data.snapshot;
  const customer = useCustomerName(ids.customerId, snapshot !== null);
  const [commandSlot, setCommandSlot] = useState<HTMLElement | null>(null);
  const failure = error && {
    ids,
    error,
    at: refresh.failedAt,
    // Without a planned refresh there is nothing to count down to; the failure's text says who must act.
    next: status.kind === 'stopped' ? null : <NextRefresh status={status} />,
    onRefresh: refresh.refresh,
    askedAt: refresh.askedAt,
  };

  return (
    <div className={styles.root}>
      <PageTitle snapshot={snapshot} failed={error !== null} customerName={customer.name} />
      <BatchNews snapshot={snapshot} askedAt={refresh.askedAt} />
      <BatchTop ids={ids} customer={data ? customer : null} slotRef={setCommandSlot} />
      {data ? (
        <BatchView
          ids={ids}
          watched={data}
          notice={failure && <FailureNotice {...failure} />}
          refresh={refresh}
          commandSlot={commandSlot}
        />
      ) : (
        failure && <FailureScreen {...failure} about={<BatchIdentity ids={ids} />} />
      )}
    </div>
  );
}
