import { memo, type ReactNode } from 'react';

import type { Device } from '../../../devices/device.ts';
import { ariaRowIndexOf } from './cell-element.ts';
import type { GridColumn } from './grid-columns.ts';
import { isWithinHeight } from './window/scroll-scale.ts';

export interface GridRowProps {
  /** `null` for a row in reserve: it stands out of sight until there is a device for it. */
  readonly device: Device | null;
  readonly rowIndex: number;
  readonly heightPx: number;
  /** How much further the list is scrolled than its element. */
  readonly shiftPx: number;
  readonly columns: readonly GridColumn[];
  /** The column that Tab leads to, when it is in this row. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  /** Its details are open. */
  readonly isCurrent: boolean;
  readonly className: string;
}

const NO_DEVICE: Device = {
  rowNumber: 0,
  serialNumber: '',
  productKey: '',
  deviceId: '',
  state: 'in-progress',
  status: '',
  errorCode: '',
  errorDescription: '',
  cause: null,
};

// Hidden by its position, since all other ways make the browser compute the style of every cell anew.
const OUT_OF_SIGHT_PX = -1_000;

/** One row, drawn anew only when something in it changed: while scrolling, the same elements show other devices. */
export const GridRow = memo(function GridRow({
  device,
  rowIndex,
  heightPx,
  shiftPx,
  columns,
  activeColumn,
  isSelected,
  isCurrent,
  className,
}: GridRowProps): ReactNode {
  const topPx = rowIndex * heightPx - shiftPx;
  return (
    <div
      role="row"
      aria-rowindex={device ? ariaRowIndexOf(rowIndex) : undefined}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      className={className}
      aria-hidden={device ? undefined : true}
      style={{ transform: `translateY(${device && isWithinHeight(topPx) ? topPx : OUT_OF_SIGHT_PX}px)` }}
    >
      {columns.map(({ key, hasControl, renderWhenEmpty, cellClassName, title, render }, column) => {
        const tabIndex = column === activeColumn ? 0 : -1;
        return (
          <div
            key={key}
            role="gridcell"
            aria-colindex={column + 1}
            tabIndex={hasControl ? undefined : tabIndex}
            title={device ? title?.(device) : undefined}
            className={cellClassName}
          >
            {(device || renderWhenEmpty) && render({ device: device ?? NO_DEVICE, isSelected, tabIndex })}
          </div>
        );
      })}
    </div>
  );
});
