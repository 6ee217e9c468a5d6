import type { ReactNode } from 'react';

import type { WatchedBatch } from '../batch-watch/watched-batch.ts';
import type { BatchIds } from '../batch/batch.ts';
import { progress } from '../batch/progress.ts';
import { pressCause } from './causes/CausePile.tsx';
import { DevicesPanel } from './devices/DevicesPanel.tsx';
import { pressTab } from './devices/filter/DeviceTabs.tsx';
import { BatchIdentity } from './header/BatchIdentity.tsx';
import { ProgressBar, type ProgressPartName } from './header/ProgressBar.tsx';
import { RefreshControls } from './header/RefreshControls.tsx';
import { RefreshLine } from './header/RefreshLine.tsx';
import { Timing } from './header/Timing.tsx';
import { Verdict } from './header/Verdict.tsx';
import type { BatchRefresh } from './use-batch-refresh.ts';

function showPart(part: ProgressPartName): void {
  if (part === 'settled') pressCause('already-registered');
  else pressTab(part === 'remaining' ? 'in-progress' : part);
}

/**
 * The last good answer, whatever happened since: the verdict, then the devices. A placeholder is drawn
 * without figures, which the first answer then only has to fill in.
 */
export function BatchView({
  ids,
  watched,
  notice,
  refresh,
  commandSlot,
}: {
  ids: BatchIds;
  watched: WatchedBatch;
  /** Why the newest refresh failed, when it did. */
  notice: ReactNode;
  /** `null` for an answer that is not live. */
  refresh: BatchRefresh | null;
  /** Where the commands for the devices are put. */
  commandSlot: HTMLElement | null;
}) {
  const { snapshot } = watched;
  const isPlaceholder = refresh?.isPlaceholder ?? false;
  return (
    <>
      <div className="card batch-card">
        <div className="line">
          <Verdict batch={isPlaceholder ? null : snapshot.batch} />
          {refresh && (
            <RefreshControls
              status={refresh.status}
              automatic={refresh.automatic}
              onAutomatic={refresh.setAutomatic}
              onRefresh={refresh.refresh}
              onRestart={refresh.restart}
            />
          )}
        </div>
        <div className={isPlaceholder ? 'line unseen' : 'line'} inert={isPlaceholder}>
          <ProgressBar progress={progress(snapshot.batch)} onShow={showPart} />
          <Timing snapshot={snapshot} isLive={refresh !== null} />
        </div>
        <div className="line">
          <BatchIdentity ids={ids} />
          {refresh && (
            <RefreshLine
              refreshedAt={isPlaceholder ? null : snapshot.refreshedAt}
              changes={snapshot.changes}
              status={refresh.status}
            />
          )}
        </div>
      </div>
      {notice}
      <DevicesPanel watched={watched} isPlaceholder={isPlaceholder} commandSlot={commandSlot} />
    </>
  );
}
