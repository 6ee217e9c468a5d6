import { useIntl } from 'react-intl';

import type { Device } from '../../../batch/batch.ts';
import type { SelectedShare } from './row-selection.ts';

interface BoxProps {
  readonly tabIndex: 0 | -1;
  readonly className: string;
}

/** The header's box: all rows shown, or none. The grid takes its changes, as it does those of the rows' boxes. */
export function SelectAllBox({ share, ...props }: BoxProps & { share: SelectedShare }) {
  const intl = useIntl();
  return (
    <input
      {...props}
      type="checkbox"
      readOnly
      aria-label={intl.formatMessage({ id: 'selection.all' })}
      checked={share === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = share === 'some';
      }}
    />
  );
}

export function SelectRowBox({
  device,
  isSelected,
  ...props
}: BoxProps & { device: Device; isSelected: boolean }) {
  const intl = useIntl();
  return (
    <input
      {...props}
      type="checkbox"
      readOnly
      aria-label={intl.formatMessage({ id: 'selection.row' }, { row: device.rowNumber })}
      checked={isSelected}
    />
  );
}
