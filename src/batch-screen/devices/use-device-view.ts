import { useMemo } from 'react';

import type { DeviceFilter } from '../../batch/device-filter.ts';
import { selectDevices, type DeviceIndex, type DeviceView } from '../../batch/device-index.ts';

/** What the grid shows under this filter, found once: everything else about the screen may change many times meanwhile. */
export function useDeviceView(index: DeviceIndex, filter: DeviceFilter): DeviceView {
  return useMemo(() => selectDevices(index, filter), [index, filter]);
}
