import { ColumnsButton } from './columns/ColumnsButton.tsx';
import { ExportButtons } from './export/ExportButtons.tsx';
import { DeviceTabs } from './filter/DeviceTabs.tsx';
import { DeviceToolbar } from './filter/DeviceToolbar.tsx';
import { SortSelect } from './filter/SortSelect.tsx';
import type { DevicesPanelState } from './use-devices-panel.ts';

/** Tabs, search, filters and all else that stands above the grid and acts on the whole of it. */
export function DevicesBar({ panel }: { panel: DevicesPanelState }) {
  const { control, view, settings, onSettings } = panel;
  const { filter } = control;
  return (
    <>
      <DeviceTabs
        selected={filter.tab}
        counts={panel.isPlaceholder ? null : view.counts}
        onSelect={control.showTab}
      />
      <DeviceToolbar searchRef={panel.searchRef} control={control} view={view} onLeaveSearch={panel.goToGrid}>
        {panel.asCards ? (
          <SortSelect sort={filter.sort} onSort={control.sortBy} />
        ) : (
          <ColumnsButton settings={settings} onSettings={onSettings} />
        )}
        <ExportButtons
          rows={view.rows}
          columns={panel.columns}
          filter={filter}
          total={panel.batch.devices.length}
          fileName={`devices-${panel.trackingId}.csv`}
        />
      </DeviceToolbar>
    </>
  );
}
