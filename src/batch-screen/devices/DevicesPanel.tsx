import { useState } from 'react';
import { createPortal } from 'react-dom';

import type { WatchedBatch } from '../../batch-watch/watched-batch.ts';
import { isFinal } from '../../batch/batch.ts';
import { causesOf } from '../../devices/device-counts.ts';
import { CausesPanel } from '../causes/CausesPanel.tsx';
import type { FileOverlay } from '../original-file/file-overlay.ts';
import { OriginalFile } from '../original-file/OriginalFile.tsx';
import { OpenDetails } from './details/OpenDetails.tsx';
import { DeviceCommands } from './DeviceCommands.tsx';
import { DevicesBar } from './DevicesBar.tsx';
import { DevicesLayout } from './DevicesLayout.tsx';
import { DevicesLine } from './DevicesLine.tsx';
import { useSearchKey } from './filter/use-search-key.ts';
import { GridPanel } from './GridPanel.tsx';
import { usePrefetchedOverlays } from './LazyOverlays.tsx';
import { OpenCellMenu } from './menu/OpenCellMenu.tsx';
import { useDevicesPanel } from './use-devices-panel.ts';
import { useWarmUp } from './use-warm-up.ts';

/** Tabs, search, filters and the grid: every choice is kept in the address, every count comes from the rows shown. */
export function DevicesPanel({
  watched,
  isPlaceholder,
  commandSlot,
}: {
  watched: WatchedBatch;
  /** Nothing of `watched` may be counted or exported. */
  isPlaceholder: boolean;
  /** The command bar's element, which stands above the verdict. */
  commandSlot: HTMLElement | null;
}) {
  const [overlay, setOverlay] = useState<FileOverlay | null>(null);
  const panel = useDevicesPanel(watched, isPlaceholder, overlay);
  const { control, results, menu } = panel;
  useSearchKey(panel.searchRef);
  useWarmUp(results.shown.index);
  usePrefetchedOverlays(!isPlaceholder);
  const closeDetails = (rowIndex: number, isInGrid: boolean) => {
    // The focus first: without it nobody would be reading, and the rows that wait would come in.
    if (!isInGrid) panel.restoreFocus(rowIndex);
    control.showDevice(null);
  };
  return (
    <DevicesLayout
      isPlaceholder={isPlaceholder}
      aside={
        <>
          {!isPlaceholder && (
            <CausesPanel
              causes={causesOf(panel.batch.devices)}
              chosen={control.filter.cause}
              isRunning={!isFinal(panel.batch.state)}
              onChoose={control.showCause}
            />
          )}
          <OriginalFile
            devices={watched.snapshot.batch.devices}
            trackingId={panel.trackingId}
            onOverlay={setOverlay}
          />
        </>
      }
      bar={<DevicesBar panel={panel} />}
      line={<DevicesLine panel={panel} />}
      panel={<GridPanel panelRef={panel.panelRef} panel={panel} />}
      details={
        <OpenDetails
          device={results.details}
          rows={panel.view.rows}
          overlay={overlay}
          onShow={control.showDevice}
          onClose={closeDetails}
        />
      }
    >
      {commandSlot && createPortal(<DeviceCommands panel={panel} />, commandSlot)}
      {menu && <OpenCellMenu menu={menu} panel={panel} />}
    </DevicesLayout>
  );
}
