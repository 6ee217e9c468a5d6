import { makeStyles } from '@fluentui/react-components';
import type { RefObject } from 'react';

import { EmptyDevices } from './EmptyDevices.tsx';
import { DEVICES_PANEL_ID, tabElementId } from './filter/DeviceTabs.tsx';
import { DeviceGrid } from './grid/DeviceGrid.tsx';
import { NewResultsButton } from './reading/NewResultsButton.tsx';
import type { DevicesPanelState } from './use-devices-panel.ts';

// Isolated: the grid's sticky cells stay under whatever opens over the panel. In a low window some of the page shows.
const useStyles = makeStyles({
  panel: {
    flex: '1 1 auto',
    minWidth: 0,
    minHeight: 'clamp(150px, 60vh, 360px)',
    position: 'relative',
    isolation: 'isolate',
  },
});

/** The panel under the tabs: the grid, and what lies over it. */
export function GridPanel({
  panelRef,
  panel,
}: {
  panelRef: RefObject<HTMLDivElement | null>;
  panel: DevicesPanelState;
}) {
  const styles = useStyles();
  const { control, view, results, asCards, goToGrid, showDetails, openMenu } = panel;
  const { tab, sort } = control.filter;
  const release = () => {
    results.release();
    goToGrid(); // the button pressed goes away, and the focus would be lost with it
  };
  return (
    <div
      ref={panelRef}
      id={DEVICES_PANEL_ID}
      role="tabpanel"
      aria-labelledby={tabElementId(tab)}
      className={styles.panel}
    >
      <DeviceGrid
        // A grid of cards has other columns and heights: it starts anew rather than adapting the old one.
        key={asCards ? 'cards' : 'rows'}
        focusRef={panel.focusRef}
        rows={view.rows}
        sort={sort}
        onSort={control.sortBy}
        settings={panel.settings}
        fileColumns={panel.fileColumns}
        onSettings={panel.onSettings}
        selected={panel.selected}
        onSelect={panel.onSelect}
        asCards={asCards}
        current={control.device}
        onDetails={(device, column) => showDetails(device.rowNumber, column)}
        onMenu={(device, column, target) => openMenu({ device, column, target })}
        onCopy={panel.copy}
      />
      {!panel.isPlaceholder && view.rows.length === 0 && (
        <EmptyDevices batch={panel.batch} tab={tab} isNarrowed={control.isNarrowed} />
      )}
      <NewResultsButton waiting={results.waiting} onRelease={release} />
    </div>
  );
}
