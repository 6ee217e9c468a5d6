import { SelectCellFormatter, useHeaderRowSelection, useRowSelection } from 'react-data-grid';
import { useIntl } from 'react-intl';

import type { Device } from '../../batch/batch.ts';

/** The header's box: all rows shown, or none. */
export function SelectAllBox({ tabIndex }: { tabIndex: number }) {
  const intl = useIntl();
  const { isIndeterminate, isRowSelected, onRowSelectionChange } = useHeaderRowSelection();
  return (
    <SelectCellFormatter
      aria-label={intl.formatMessage({ id: 'selection.all' })}
      tabIndex={tabIndex}
      indeterminate={isIndeterminate}
      value={isRowSelected}
      onChange={(checked) => onRowSelectionChange({ checked: isIndeterminate ? false : checked })}
    />
  );
}

/** A row's box; with Shift it takes the rows in between too. */
export function SelectRowBox({ device, tabIndex }: { device: Device; tabIndex: number }) {
  const intl = useIntl();
  const { isRowSelected, onRowSelectionChange } = useRowSelection();
  return (
    <SelectCellFormatter
      aria-label={intl.formatMessage({ id: 'selection.row' }, { row: device.rowNumber })}
      tabIndex={tabIndex}
      value={isRowSelected}
      onChange={(checked, isShiftClick) => onRowSelectionChange({ row: device, checked, isShiftClick })}
    />
  );
}
