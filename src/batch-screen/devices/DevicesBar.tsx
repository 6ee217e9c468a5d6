import { DeviceTabs } from './filter/DeviceTabs.tsx';
import { DeviceToolbar } from './filter/DeviceToolbar.tsx';
import { SortSelect } from './filter/SortSelect.tsx';
import type { DevicesPanelState } from './use-devices-panel.ts';

/** Tabs, search and filters, above the grid. */
export function DevicesBar({ panel }: { panel: DevicesPanelState }) {
  const { control, view } = panel;
  const { filter } = control;
  return (
    <>
      <DeviceTabs
        selected={filter.tab}
        counts={panel.isPlaceholder ? null : view.counts}
        onSelect={control.showTab}
      />
      <DeviceToolbar searchRef={panel.searchRef} control={control} view={view} onLeaveSearch={panel.goToGrid}>
        {panel.asCards && <SortSelect sort={filter.sort} onSort={control.sortBy} />}
      </DeviceToolbar>
    </>
  );
}
