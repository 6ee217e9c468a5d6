import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { NO_LOOK, type BatchLook } from '../batch-watch/batch-status-query.ts';
import type { LookPlan } from '../batch-watch/look-plan.ts';
import { progress } from '../batch/progress.ts';
import { DevicesPanel } from './devices/DevicesPanel.tsx';
import { LookControls } from './header/LookControls.tsx';
import { ProgressBar } from './header/ProgressBar.tsx';
import { Timing } from './header/Timing.tsx';
import { Verdict } from './header/Verdict.tsx';
import { WhatChanged } from './header/WhatChanged.tsx';

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
 * The last good answer, whatever happened since: the verdict at a glance, then the devices. With `NO_LOOK` it stands
 * there without figures: the first answer then has only to fill them in.
 */
export function BatchView({
  look,
  notice,
  plan,
  automatic,
  onAutomatic,
  onRefresh,
  onRestart,
}: {
  look: BatchLook;
  /** Why the newest look failed, when it did. */
  notice: ReactNode;
  plan: LookPlan;
  automatic: boolean;
  onAutomatic: (automatic: boolean) => void;
  onRefresh: () => void;
  onRestart: () => void;
}) {
  const styles = useStyles();
  const { batch } = look;
  const isWaiting = look === NO_LOOK;
  return (
    <>
      <div className={styles.card}>
        <div className={styles.head}>
          <Verdict batch={isWaiting ? null : batch} />
          <LookControls
            lookedAt={isWaiting ? null : look.lookedAt}
            plan={plan}
            automatic={automatic}
            onAutomatic={onAutomatic}
            onRefresh={onRefresh}
            onRestart={onRestart}
          />
        </div>
        <div className={mergeClasses(styles.facts, isWaiting && styles.unseen)} aria-hidden={isWaiting}>
          <ProgressBar progress={progress(batch)} />
          <div className={styles.foot}>
            <Timing look={look} />
            <WhatChanged changes={look.changes} />
          </div>
        </div>
      </div>
      {notice}
      <DevicesPanel look={look} />
    </>
  );
}
