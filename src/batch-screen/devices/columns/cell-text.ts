import type { IntlShape } from 'react-intl';

import { readColumn, type DeviceColumn } from '../../../devices/columns.ts';
import type { Device } from '../../../devices/device.ts';
import { causeName } from '../../causes/cause-name.ts';

/** What stands in that column of a row: the service's own text, but for the cause, which is ours. */
export const cellText = (intl: IntlShape, device: Device, column: DeviceColumn): string | number =>
  readColumn(device, column, (cause) => causeName(intl, cause));
