import { mergeClasses } from '@fluentui/react-components';
import type { RefObject } from 'react';

import { DeviceCard } from '../cards/DeviceCard.tsx';
import { LONG_DEVICE } from '../cards/use-card-height.ts';
import type { DeviceGridProps } from './device-grid-props.ts';
import type { GridCell } from './grid-cell.ts';
import type { GridColumn } from './grid-columns.ts';
import type { GridStyles } from './grid-styles.ts';
import { GridRow } from './GridRow.tsx';
import { scaledHeight } from './window/scroll-scale.ts';
import type { RowWindow } from './window/use-row-window.ts';

interface Props extends Pick<DeviceGridProps, 'rows' | 'selected' | 'asCards' | 'current'> {
  readonly bodyRef: RefObject<HTMLDivElement | null>;
  /** Of the card to measure. */
  readonly measuredRef: RefObject<HTMLDivElement | null>;
  readonly rowWindow: Pick<RowWindow, 'slots' | 'shiftPx'>;
  readonly heightPx: number;
  readonly columns: readonly GridColumn[];
  readonly active: GridCell;
  readonly styles: GridStyles;
}

/** The rows of the window, in an element as high as all rows. */
export function GridBody({
  bodyRef,
  measuredRef,
  rows,
  rowWindow: { slots, shiftPx },
  heightPx,
  columns,
  active,
  selected,
  asCards,
  current,
  styles,
}: Props) {
  const rowClass = mergeClasses(styles.row, styles.bodyRow);
  return (
    <div
      ref={bodyRef}
      role="rowgroup"
      className={styles.body}
      style={{ height: scaledHeight(rows.length * heightPx) }}
    >
      {asCards && (
        <div aria-hidden className={mergeClasses(styles.row, styles.measured)}>
          <span />
          <div ref={measuredRef} className={styles.cardCell}>
            <DeviceCard device={LONG_DEVICE} tabIndex={-1} />
          </div>
        </div>
      )}
      {slots.map(({ key, rowIndex }) => {
        const device = rows.at(rowIndex) ?? null;
        return (
          <GridRow
            key={key}
            device={device}
            rowIndex={rowIndex}
            heightPx={heightPx}
            shiftPx={shiftPx}
            columns={columns}
            activeColumn={rowIndex === active.rowIndex ? active.column : null}
            isSelected={device !== null && selected.has(device.rowNumber)}
            isCurrent={device !== null && device.rowNumber === current}
            className={rowClass}
          />
        );
      })}
    </div>
  );
}
