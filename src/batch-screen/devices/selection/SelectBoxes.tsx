import { useIntl } from 'react-intl';

import type { Device } from '../../../devices/device.ts';
import type { SelectedShare } from './row-selection.ts';

interface BoxProps {
  readonly tabIndex: 0 | -1;
  readonly className: string;
}

const CHECKED = { all: true, some: 'mixed', none: false } as const;

// No inputs: React sets four attributes of each one anew whenever another row scrolls into it.

/** The header's box: all rows shown, or none. The grid takes its presses and keys, as it does those of the rows' boxes. */
export function SelectAllBox({ share, ...props }: BoxProps & { share: SelectedShare }) {
  const intl = useIntl();
  return (
    <span
      {...props}
      role="checkbox"
      aria-label={intl.formatMessage({ id: 'selection.all' })}
      aria-checked={CHECKED[share]}
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
    <span
      {...props}
      role="checkbox"
      aria-label={intl.formatMessage({ id: 'selection.row' }, { row: device.rowNumber })}
      aria-checked={isSelected}
    />
  );
}
