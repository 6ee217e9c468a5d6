import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { DeviceFilter } from '../../../devices/device-filter.ts';
import { selectDevices, type DeviceIndex, type DeviceView } from '../../../devices/device-index.ts';
import { causeName } from '../../causes/cause-name.ts';

// By hand: the compiler takes a view whose methods are called for one that may change, and would look all rows through again
// for whatever else moves on the screen.

/** What the grid shows under this filter. */
export function useDeviceView(index: DeviceIndex, filter: DeviceFilter): DeviceView {
  const intl = useIntl();
  return useMemo(
    () => selectDevices(index, filter, (cause) => causeName(intl, cause)),
    [index, filter, intl],
  );
}
