import type { IntlShape } from 'react-intl';

import type { Cause } from '../../../devices/causes.ts';
import type { SortColumn } from '../../../devices/device-filter.ts';
import type { Device } from '../../../devices/device.ts';

export const causeName = (intl: IntlShape, cause: Cause): string =>
  intl.formatMessage({ id: `cause.${cause}` });

/** What stands in that column of a row: the service's own text, but for the cause, which is ours. */
export function cellText(intl: IntlShape, device: Device, column: SortColumn): string | number {
  if (column !== 'cause') return device[column];
  return device.cause === null ? '' : causeName(intl, device.cause);
}
