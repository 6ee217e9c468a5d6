import { useRef } from 'react';
import { useIntl } from 'react-intl';

import { useCardHeight } from '../cards/use-card-height.ts';
import { cardColumns, deviceColumns } from '../columns/device-columns.tsx';
import type { DeviceGridProps } from './device-grid-props.ts';
import { HEADER_ROW_INDEX } from './grid-cell.ts';
import { gridVariables } from './grid-columns.ts';
import { useGridStyles } from './grid-styles.ts';
import { GridBody } from './GridBody.tsx';
import { GridHeader } from './header/GridHeader.tsx';
import { useGridKeys } from './keys/use-grid-keys.ts';
import { pointerHandlers } from './pointer-handlers.ts';
import { useActiveCell } from './use-active-cell.ts';
import { useCellFocus } from './use-cell-focus.ts';
import { useGridActions } from './use-grid-actions.ts';

const ROW_HEIGHT_PX = 36;

/** The devices as an ARIA grid: a window of recycled rows, one cell of which holds the focus. */
export function DeviceGrid(props: DeviceGridProps) {
  const { focusRef, rows, sort, settings, fileColumns, asCards } = props;
  const styles = useGridStyles();
  const intl = useIntl();
  const rootRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const [cardHeightPx, measuredRef] = useCardHeight();
  const heightPx = asCards ? cardHeightPx : ROW_HEIGHT_PX;
  const columns = asCards ? cardColumns(intl, styles) : deviceColumns(intl, styles, settings, fileColumns);

  const cell = useActiveCell(rootRef, bodyRef, { rows, columnCount: columns.length, heightPx });
  const { active, rowWindow } = cell;
  const { moveFocus, onBlur, onFocus } = useCellFocus(rootRef, { ...cell, focusRef, rowCount: rows.length });
  const actions = useGridActions(props);
  const onKeyDown = useGridKeys(props, columns, actions, { rootRef, heightPx, moveFocus });
  const handlers = { onBlur, onFocus, onKeyDown, ...pointerHandlers(props, columns, actions) };

  return (
    <div
      ref={rootRef}
      role="grid"
      aria-label={intl.formatMessage({ id: 'grid.label' })}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={styles.root}
      style={gridVariables(columns, heightPx)}
      {...handlers}
    >
      <GridHeader
        columns={columns}
        sort={sort}
        activeColumn={active.rowIndex === HEADER_ROW_INDEX ? active.column : null}
        share={actions.share}
        styles={styles}
        onMove={actions.move}
        onResize={actions.resize}
      />
      <GridBody
        {...props}
        bodyRef={bodyRef}
        measuredRef={measuredRef}
        rowWindow={rowWindow}
        heightPx={heightPx}
        columns={columns}
        active={active}
        styles={styles}
      />
    </div>
  );
}
