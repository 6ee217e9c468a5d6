import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { NO_SNAPSHOT, type BatchSnapshot } from '../batch-watch/batch-status-query.ts';
import type { PollStatus } from '../batch-watch/poll-status.ts';
import { progress } from '../batch/progress.ts';
import { DevicesPanel } from './devices/DevicesPanel.tsx';
import { ChangeSummary } from './header/ChangeSummary.tsx';
import { ProgressBar } from './header/ProgressBar.tsx';
import { RefreshControls } from './header/RefreshControls.tsx';
import { Timing } from './header/Timing.tsx';
import { Verdict } from './header/Verdict.tsx';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Not `visibility`, which is inherited: every element would be styled anew when the answer comes.
  unseen: { opacity: 0 },
  // Not Fluent's Card: 25 kB of focus handling that a plain surface does not need.
  card: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/**
 * The last good answer, whatever happened since: the verdict at a glance, then the devices. With `NO_SNAPSHOT` it stands
 * there without figures: the first answer then has only to fill them in.
 */
export function BatchView({
  snapshot,
  notice,
  status,
  automatic,
  onAutomatic,
  onRefresh,
  onRestart,
}: {
  snapshot: BatchSnapshot;
  /** Why the newest refresh failed, when it did. */
  notice: ReactNode;
  status: PollStatus;
  automatic: boolean;
  onAutomatic: (automatic: boolean) => void;
  onRefresh: () => void;
  onRestart: () => void;
}) {
  const styles = useStyles();
  const { batch } = snapshot;
  const isLoading = snapshot === NO_SNAPSHOT;
  return (
    <>
      <div className={styles.card}>
        <div className={styles.head}>
          <Verdict batch={isLoading ? null : batch} />
          <RefreshControls
            refreshedAt={isLoading ? null : snapshot.refreshedAt}
            status={status}
            automatic={automatic}
            onAutomatic={onAutomatic}
            onRefresh={onRefresh}
            onRestart={onRestart}
          />
        </div>
        <div className={mergeClasses(styles.facts, isLoading && styles.unseen)} aria-hidden={isLoading}>
          <ProgressBar progress={progress(batch)} />
          <div className={styles.foot}>
            <Timing snapshot={snapshot} />
            <ChangeSummary changes={snapshot.changes} />
          </div>
        </div>
      </div>
      {notice}
      <DevicesPanel snapshot={snapshot} />
    </>
  );
}
