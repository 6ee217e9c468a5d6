import { makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { WatchedBatch } from '../../batch-watch/watched-batch.ts';
import { tabSeparated } from '../../devices/csv.ts';
import type { Device } from '../../devices/device.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { cellText } from './columns/cell-text.ts';
import { ColumnsButton } from './columns/ColumnsButton.tsx';
import { useColumnSettings } from './columns/use-column-settings.ts';
import { OpenDetails } from './details/OpenDetails.tsx';
import { DevicesLayout } from './DevicesLayout.tsx';
import { EmptyDevices } from './EmptyDevices.tsx';
import { exportColumns } from './export/export-columns.ts';
import { ExportButtons } from './export/ExportButtons.tsx';
import { DEVICES_PANEL_ID, DeviceTabs, tabElementId } from './filter/DeviceTabs.tsx';
import { DeviceToolbar } from './filter/DeviceToolbar.tsx';
import { FilterChips } from './filter/FilterChips.tsx';
import { ResultLine } from './filter/ResultLine.tsx';
import { SortSelect } from './filter/SortSelect.tsx';
import { useDefaultTab } from './filter/use-default-tab.ts';
import { useDeviceFilter } from './filter/use-device-filter.ts';
import { useDeviceView } from './filter/use-device-view.ts';
import { useSearchKey } from './filter/use-search-key.ts';
import { cellAt } from './grid/cell-element.ts';
import { DeviceGrid } from './grid/DeviceGrid.tsx';
import { useGridFocus } from './grid/use-grid-focus.ts';
import { CellMenu, usePrefetchedOverlays } from './LazyOverlays.tsx';
import { filterByCell, type OpenMenu } from './menu/cell-actions.ts';
import { NewResultsButton } from './reading/NewResultsButton.tsx';
import { useHasFocusOrSelection } from './reading/use-has-focus-or-selection.ts';
import { useShownSnapshot } from './reading/use-shown-snapshot.ts';
import { selectedDevices, type Selection } from './selection/row-selection.ts';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { useWarmUp } from './use-warm-up.ts';

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

/** Tabs, search, filters and the grid: every choice is kept in the address, every count comes from the rows shown. */
export function DevicesPanel({
  watched,
  isPlaceholder,
}: {
  watched: WatchedBatch;
  /** Nothing of `watched` may be counted or exported. */
  isPlaceholder: boolean;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const control = useDeviceFilter(useDefaultTab(watched, isPlaceholder));
  const { filter } = control;
  const [settings, setSettings] = useColumnSettings();
  const [selected, setSelected] = useState<Selection>(new Set());
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const asCards = useMediaQuery('(max-width: 479px)');

  const searchRef = useRef<HTMLInputElement>(null);
  const { panelRef, focusRef, goToGrid, rememberColumn, restoreFocus } = useGridFocus();
  useSearchKey(searchRef);
  const isReading = useHasFocusOrSelection(panelRef);
  const copied = useCopy();
  const results = useShownSnapshot(watched, isPlaceholder, isReading || menu !== null, control.device);

  useWarmUp(results.shown.index);
  usePrefetchedOverlays(!isPlaceholder);

  const { batch } = results.shown.snapshot;
  const view = useDeviceView(results.shown.index, filter);
  const columns = exportColumns(intl, settings);
  const rowsText = (rows: readonly Device[]) => tabSeparated(rows, columns);
  const selectedText = () => rowsText(selectedDevices(batch.devices, selected));
  const narrow = menu && filterByCell(intl, menu, control);
  // The buttons that were pressed go away: the focus would be lost with them.
  const clearSelection = () => {
    setSelected(new Set());
    goToGrid();
  };
  const release = () => {
    results.release();
    goToGrid();
  };
  const closeDetails = (rowIndex: number, isInGrid: boolean) => {
    // The focus first: without it nobody would be reading, and the rows that wait would come in.
    if (!isInGrid) restoreFocus(rowIndex);
    control.showDevice(null);
  };

  return (
    <DevicesLayout
      bar={
        <>
          <DeviceTabs
            selected={filter.tab}
            counts={isPlaceholder ? null : view.counts}
            onSelect={control.showTab}
          />
          <DeviceToolbar searchRef={searchRef} control={control} view={view} onLeaveSearch={goToGrid}>
            {asCards ? (
              <SortSelect sort={filter.sort} onSort={control.sortBy} />
            ) : (
              <ColumnsButton settings={settings} onSettings={setSettings} />
            )}
            <ExportButtons
              rows={view.rows}
              columns={columns}
              filter={filter}
              total={batch.devices.length}
              fileName={`devices-${watched.snapshot.batch.trackingId}.csv`}
            />
          </DeviceToolbar>
        </>
      }
      line={
        <ResultLine shown={view.rows.length} total={batch.devices.length} control={control}>
          <FilterChips control={control} onRemoved={goToGrid} />
          <SelectionBar selected={selected} rows={view.rows} text={selectedText} onClear={clearSelection} />
          <span role="status">{copied.outcome && <FormattedMessage id={copied.outcome} />}</span>
        </ResultLine>
      }
      panel={
        <div
          ref={panelRef}
          id={DEVICES_PANEL_ID}
          role="tabpanel"
          aria-labelledby={tabElementId(filter.tab)}
          className={styles.panel}
        >
          <DeviceGrid
            // A grid of cards has other columns and heights: it starts anew rather than adapting the old one.
            key={asCards ? 'cards' : 'rows'}
            focusRef={focusRef}
            rows={view.rows}
            sort={filter.sort}
            onSort={control.sortBy}
            settings={settings}
            onSettings={setSettings}
            selected={selected}
            onSelect={setSelected}
            asCards={asCards}
            current={control.device}
            onDetails={(device, column) => {
              rememberColumn(column);
              control.showDevice(device.rowNumber);
            }}
            onMenu={(device, column, target) => {
              copied.forget();
              setMenu({ device, column, target });
            }}
            onCopy={(text) => void copied.copy(text)}
          />
          {!isPlaceholder && view.rows.length === 0 && (
            <EmptyDevices batch={batch} tab={filter.tab} isNarrowed={control.isNarrowed} />
          )}
          <NewResultsButton waiting={results.waiting} onRelease={release} />
        </div>
      }
      details={
        <OpenDetails
          device={results.details}
          rows={view.rows}
          onShow={control.showDevice}
          onClose={closeDetails}
        />
      }
    >
      {menu && (
        <CellMenu
          target={menu.target}
          isCard={menu.column === null}
          onClose={() => setMenu(null)}
          actions={{
            showDetails: () => {
              rememberColumn(cellAt(menu.target)?.cell.column ?? 1);
              control.showDevice(menu.device.rowNumber);
            },
            copyCell: () =>
              void copied.copy(
                menu.column === null
                  ? rowsText([menu.device])
                  : String(cellText(intl, menu.device, menu.column)),
              ),
            copyRows: selected.size === 0 ? null : () => void copied.copy(selectedText()),
            filterByValue: narrow,
          }}
        />
      )}
    </DevicesLayout>
  );
}
