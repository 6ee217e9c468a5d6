import { ColumnsButton } from './columns/ColumnsButton.tsx';
import { ExportButtons } from './export/ExportButtons.tsx';
import type { DevicesPanelState } from './use-devices-panel.ts';

/** The commands for the list as a whole. */
export function DeviceCommands({ panel }: { panel: DevicesPanelState }) {
  return (
    <>
      <ExportButtons
        rows={panel.view.rows}
        columns={panel.columns}
        filter={panel.control.filter}
        total={panel.batch.devices.length}
        fileName={`devices-${panel.trackingId}.csv`}
      />
      {!panel.asCards && <ColumnsButton settings={panel.settings} onSettings={panel.onSettings} />}
    </>
  );
}
