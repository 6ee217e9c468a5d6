import { SelectColumn, type Column } from 'react-data-grid';
import type { IntlShape } from 'react-intl';

import type { Device } from '../../batch/batch.ts';
import type { SortColumn } from '../../batch/device-filter.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { DeviceStatus } from './DeviceStatus.tsx';
import { visibleColumns, type GridLayout } from './grid-layout.ts';
import { SelectAllBox, SelectRowBox } from './SelectBoxes.tsx';

const WIDTHS: Readonly<Record<SortColumn, number | string>> = {
  rowNumber: 64,
  serialNumber: 150,
  productKey: 240,
  deviceId: 290,
  status: 120,
  errorCode: 104,
  errorDescription: 'minmax(220px, 1fr)',
};

// The library's own boxes speak English alone.
const selectColumn = (intl: IntlShape): Column<Device> => ({
  ...SelectColumn,
  name: intl.formatMessage({ id: 'selection.column' }),
  renderHeaderCell: ({ tabIndex }) => <SelectAllBox tabIndex={tabIndex} />,
  renderCell: ({ row, tabIndex }) => <SelectRowBox device={row} tabIndex={tabIndex} />,
});

/** The grid's columns in the person's language and order. Cells hold the service's own text, word for word. */
export function deviceColumns(intl: IntlShape, layout: GridLayout): readonly Column<Device>[] {
  return [
    selectColumn(intl),
    ...visibleColumns(layout).map((key): Column<Device> => ({
      key,
      name: intl.formatMessage({ id: `column.${key}` }),
      width: WIDTHS[key],
      minWidth: 60,
      resizable: true,
      sortable: true,
      draggable: true,
      renderCell: key === 'status' ? ({ row }) => <DeviceStatus device={row} /> : undefined,
    })),
  ];
}

/** On a narrow screen a row is one cell: a card. */
export function cardColumns(
  intl: IntlShape,
  onMenu: (device: Device, target: HTMLElement) => void,
): readonly Column<Device>[] {
  return [
    selectColumn(intl),
    {
      key: 'card',
      name: intl.formatMessage({ id: 'card.column' }),
      renderCell: ({ row, tabIndex }) => (
        <DeviceCard device={row} tabIndex={tabIndex} onMenu={(target) => onMenu(row, target)} />
      ),
    },
  ];
}
