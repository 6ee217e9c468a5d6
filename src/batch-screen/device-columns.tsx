import type { Column } from 'react-data-grid';
import type { IntlShape } from 'react-intl';

import type { Device } from '../batch/batch.ts';
import type { SortColumn } from '../batch/device-filter.ts';
import { DeviceStatus } from './DeviceStatus.tsx';

export interface DeviceColumn extends Column<Device> {
  readonly key: SortColumn;
}

const WIDTHS: Readonly<Record<SortColumn, number | string>> = {
  rowNumber: 64,
  serialNumber: 150,
  productKey: 250,
  deviceId: 300,
  status: 120,
  errorCode: 100,
  errorDescription: 'minmax(220px, 1fr)',
};

/** The grid's columns in the person's language. Cells hold the service's own text, word for word. */
export function deviceColumns(intl: IntlShape): readonly DeviceColumn[] {
  const column = (key: SortColumn): DeviceColumn => ({
    key,
    name: intl.formatMessage({ id: `column.${key}` }),
    width: WIDTHS[key],
    minWidth: 60,
    resizable: true,
    sortable: true,
  });
  return [
    column('rowNumber'),
    column('serialNumber'),
    column('productKey'),
    column('deviceId'),
    { ...column('status'), renderCell: ({ row }) => <DeviceStatus device={row} /> },
    column('errorCode'),
    column('errorDescription'),
  ];
}
