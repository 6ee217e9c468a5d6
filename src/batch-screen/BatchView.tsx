import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { WatchedBatch } from '../batch-watch/watched-batch.ts';
import { progress } from '../batch/progress.ts';
import { DevicesPanel } from './devices/DevicesPanel.tsx';
import { ChangeSummary } from './header/ChangeSummary.tsx';
import { ProgressBar } from './header/ProgressBar.tsx';
import { RefreshControls } from './header/RefreshControls.tsx';
import { Timing } from './header/Timing.tsx';
import { Verdict } from './header/Verdict.tsx';
import type { BatchRefresh } from './use-batch-refresh.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Not `visibility`, which is inherited: the browser would restyle every element when the answer comes.
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
 * The last good answer, whatever happened since: the verdict, then the devices. A placeholder is drawn
 * without figures, which the first answer then only has to fill in.
 */
export function BatchView({
  watched,
  notice,
  refresh,
}: {
  watched: WatchedBatch;
  /** Why the newest refresh failed, when it did. */
  notice: ReactNode;
  refresh: BatchRefresh;
}) {
  const styles = useStyles();
  const { snapshot } = watched;
  const { isPlaceholder } = refresh;
  return (
    <>
      <div className={styles.card}>
        <div className={styles.head}>
          <Verdict batch={isPlaceholder ? null : snapshot.batch} />
          <RefreshControls
            refreshedAt={isPlaceholder ? null : snapshot.refreshedAt}
            status={refresh.status}
            automatic={refresh.automatic}
            onAutomatic={refresh.setAutomatic}
            onRefresh={refresh.refresh}
            onRestart={refresh.restart}
          />
        </div>
        <div
          className={mergeClasses(styles.facts, isPlaceholder && styles.unseen)}
          aria-hidden={isPlaceholder}
        >
          <ProgressBar progress={progress(snapshot.batch)} />
          <div className={styles.foot}>
            <Timing snapshot={snapshot} />
            <ChangeSummary changes={snapshot.changes} />
          </div>
        </div>
      </div>
      {notice}
      <DevicesPanel watched={watched} isPlaceholder={isPlaceholder} />
    </>
  );
}
