import type { IntlShape } from 'react-intl';

import type { Cause } from '../../../devices/causes.ts';
import { readColumn, type DeviceColumn } from '../../../devices/columns.ts';
import type { Device } from '../../../devices/device.ts';

export const causeName = (intl: IntlShape, cause: Cause): string =>
  intl.formatMessage({ id: `cause.${cause}` });

/** What stands in that column of a row: the service's own text, but for the cause, which is ours. */
export const cellText = (intl: IntlShape, device: Device, column: DeviceColumn): string | number =>
  readColumn(device, column, (cause) => causeName(intl, cause));
