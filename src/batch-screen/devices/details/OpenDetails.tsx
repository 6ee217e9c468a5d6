import type { DeviceList } from '../../../devices/device-index.ts';
import type { Device } from '../../../devices/device.ts';
import type { FileOverlay } from '../../original-file/file-overlay.ts';
import { DeviceDetails } from '../LazyOverlays.tsx';

/** The details of a device, fetched when asked for. Its neighbours are those of the rows shown. */
export function OpenDetails({
  device,
  rows,
  overlay,
  onShow,
  onClose,
}: {
  device: Device | undefined;
  rows: DeviceList;
  overlay: FileOverlay | null;
  onShow: (rowNumber: number) => void;
  /** `rowIndex` of the device's row among those shown, -1 where a filter leaves it out. */
  onClose: (rowIndex: number, isInGrid: boolean) => void;
}) {
  if (!device) return null;
  const rowIndex = rows.rowIndexOf(device.rowNumber);
  return (
    <DeviceDetails
      device={device}
      facts={overlay?.facts(device) ?? []}
      previous={rows.at(rowIndex - 1)}
      next={rowIndex === -1 ? undefined : rows.at(rowIndex + 1)}
      onShow={({ rowNumber }) => onShow(rowNumber)}
      onClose={(isInGrid) => onClose(rowIndex, isInGrid)}
    />
  );
}
