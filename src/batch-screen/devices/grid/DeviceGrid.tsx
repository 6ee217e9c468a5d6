import { mergeClasses } from '@fluentui/react-components';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';

import { DeviceCard } from '../cards/DeviceCard.tsx';
import { LONG_DEVICE, useCardHeight } from '../cards/use-card-height.ts';
import { cardColumns, deviceColumns } from '../columns/device-columns.tsx';
import { cellAt, focusCell } from './cell-element.ts';
import type { FocusCell, DeviceGridProps } from './device-grid-props.ts';
import { gridVariables } from './grid-columns.ts';
import { HEADER_ROW_INDEX, type GridCell } from './grid-keys.ts';
import { useGridStyles } from './grid-styles.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { useGridActions } from './use-grid-actions.ts';
import { scaledHeight } from './window/scroll-scale.ts';
import { useRowWindow } from './window/use-row-window.ts';
import { useTextSelection } from './window/use-text-selection.ts';

const ROW_HEIGHT_PX = 36;
const FIRST_HEADER: GridCell = { rowIndex: HEADER_ROW_INDEX, column: 0 };

/** The devices as an ARIA grid: a window of recycled rows, one cell of which holds the focus. */
export function DeviceGrid(props: DeviceGridProps) {
  const { focusRef, rows, sort, settings, selected, asCards, current } = props;
  const styles = useGridStyles();
  const intl = useIntl();
  const rootRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const [left, setLeft] = useState(FIRST_HEADER);

  const [cardHeightPx, measuredRef] = useCardHeight();
  const heightPx = asCards ? cardHeightPx : ROW_HEIGHT_PX;
  const rowClass = mergeClasses(styles.row, styles.bodyRow);
  const columns = asCards ? cardColumns(intl, styles) : deviceColumns(intl, styles, settings);
  // The rows, or the columns, may have become fewer since the focus was there.
  const active: GridCell = {
    rowIndex: Math.min(left.rowIndex, rows.length - 1),
    column: Math.min(left.column, columns.length - 1),
  };
  const { slots, shiftPx, isOutOfSight, showRow } = useRowWindow(rootRef, {
    count: rows.length,
    heightPx,
    pinned: active.rowIndex === HEADER_ROW_INDEX ? null : active.rowIndex,
  });
  useTextSelection(bodyRef, slots, rows);

  const moveFocus: FocusCell = (cell) => {
    const rowIndex = Math.min(cell.rowIndex, rows.length - 1);
    document.getSelection()?.removeAllRanges(); // text selected before is not what is copied next
    // Wherever the row is, it stands in the page as soon as it is the active one.
    flushSync(() => {
      setLeft({ ...cell, rowIndex });
      showRow(rowIndex);
    });
    if (rootRef.current) focusCell(rootRef.current, { ...cell, rowIndex });
  };
  useImperativeHandle(focusRef, () => moveFocus);
  /** Rows may have become fewer than the one that was read: its element is in reserve now, shows another row, or is gone. */
  const returnFocus = () => {
    const root = rootRef.current;
    const focused = document.activeElement;
    if (!root || !focused) return;
    const isLost = root.contains(focused)
      ? cellAt(focused)?.cell.rowIndex !== active.rowIndex
      : hadFocus.current && focused === document.body;
    if (isLost) focusCell(root, active);
  };
  // Before anybody can act: the focus that a person has just moved elsewhere must not be taken back.
  useLayoutEffect(returnFocus);

  const { handlers, share, resize, move } = useGridActions(props, columns, {
    rootRef,
    heightPx,
    moveFocus,
  });

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
      onBlur={({ target, currentTarget, relatedTarget }) => {
        // Where the whole window loses the focus, the cell is to have it back.
        if (target !== document.activeElement) hadFocus.current = currentTarget.contains(relatedTarget);
      }}
      onFocus={({ target }) => {
        hadFocus.current = true;
        const cell = cellAt(target)?.cell;
        if (cell === undefined) returnFocus();
        // Not compared with `active`: a place that stands in for one further down would move on as rows are added.
        else if (cell.rowIndex !== left.rowIndex || cell.column !== left.column) setLeft(cell);
        // Presses are at rows in sight; Tab may lead far away, where the browser cannot scroll to. Once all this is drawn:
        if (cell && isOutOfSight(cell.rowIndex) && target.matches(':focus-visible')) {
          queueMicrotask(() => moveFocus(cell));
        }
      }}
      {...handlers}
    >
      <div role="rowgroup" className={styles.head}>
        <GridHeader
          columns={columns}
          sort={sort}
          activeColumn={active.rowIndex === HEADER_ROW_INDEX ? active.column : null}
          share={share}
          styles={styles}
          onMove={move}
          onResize={resize}
        />
      </div>
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
    </div>
  );
}
