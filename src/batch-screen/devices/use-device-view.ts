import { useMemo } from 'react';

import type { DeviceFilter } from '../../batch/device-filter.ts';
import { selectDevices, type DeviceIndex, type DeviceView } from '../../batch/device-index.ts';

// By hand: the compiler takes a view whose methods are called for one that may change, and would look all rows through again
// for whatever else moves on the screen.

/** What the grid shows under this filter. */
export function useDeviceView(index: DeviceIndex, filter: DeviceFilter): DeviceView {
  return useMemo(() => selectDevices(index, filter), [index, filter]);
}
