import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IntlShape } from 'react-intl';

import type { DeviceColumn } from '../../../devices/columns.ts';
import type { FileColumn } from '../../original-file/file-overlay.ts';
import { DeviceCard } from '../cards/DeviceCard.tsx';
import type { GridColumn } from '../grid/grid-columns.ts';
import type { GridStyles } from '../grid/grid-styles.ts';
import { SelectRowBox } from '../selection/SelectBoxes.tsx';
import { cellText } from './cell-text.ts';
import { appearanceOf } from './column-appearance.tsx';
import { visibleColumns, type ColumnSettings } from './column-settings.ts';

const BOXES_PX = 36;

/** The first column of both: boxes to select rows with. */
const selectColumn = (intl: IntlShape, styles: GridStyles): GridColumn => ({
  key: 'select',
  column: null,
  name: intl.formatMessage({ id: 'selection.column' }),
  widthPx: BOXES_PX,
  grows: false,
  hasControl: true,
  renderWhenEmpty: true,
  title: undefined,
  cellClassName: mergeClasses(styles.cell, styles.selectCell),
  render: ({ device, isSelected, tabIndex }) => (
    <SelectRowBox device={device} isSelected={isSelected} tabIndex={tabIndex} className={styles.box} />
  ),
});

/** Chosen, or the column's own. In pixels. */
export const widthOf = ({ widths }: ColumnSettings, column: DeviceColumn): number =>
  widths[column] ?? appearanceOf(column).widthPx;

function renderOf(intl: IntlShape, column: DeviceColumn, styles: GridStyles): GridColumn['render'] {
  if (column === 'serialNumber') return ({ device }) => serialLink(device.serialNumber, styles.link);
  const { render } = appearanceOf(column);
  return render ? ({ device }) => render(device) : ({ device }) => cellText(intl, device, column);
}

/** Leads to the details. The focus stays on its cell, whose Enter key does the same; the grid takes its presses. */
const serialLink = (serial: string, className: string): ReactNode =>
  serial && (
    <span role="link" tabIndex={-1} className={className}>
      {serial}
    </span>
  );

/** The grid's columns in the person's language and order. Cells hold the service's own text, but for the cause. */
export function deviceColumns(
  intl: IntlShape,
  styles: GridStyles,
  settings: ColumnSettings,
  fileColumns: readonly FileColumn[],
): readonly GridColumn[] {
  const own = visibleColumns(settings).map((column): GridColumn => ({
    key: column,
    column,
    name: intl.formatMessage({ id: `column.${column}` }),
    widthPx: widthOf(settings, column),
    grows: appearanceOf(column).grows === true && settings.widths[column] === undefined,
    hasControl: false,
    renderWhenEmpty: false,
    cellClassName: styles.cell,
    title: appearanceOf(column).title,
    render: renderOf(intl, column, styles),
  }));
  const ofFile = fileColumns.map(({ key, widthPx, value }): GridColumn => ({
    key,
    column: null,
    name: intl.formatMessage({ id: `file.column.${key}` }),
    widthPx,
    grows: false,
    hasControl: false,
    renderWhenEmpty: false,
    cellClassName: styles.cell,
    title: undefined,
    render: ({ device }) => value(device),
  }));
  const [line, ...others] = ofFile;
  // The line stands beside the row's number, wherever that is.
  const at = own.findIndex(({ column }) => column === 'rowNumber') + 1;
  const all = line ? own.toSpliced(at, 0, line) : own;
  return [selectColumn(intl, styles), ...all, ...others];
}

/** On a narrow screen a row is one cell: a card. */
export function cardColumns(intl: IntlShape, styles: GridStyles): readonly GridColumn[] {
  const card: GridColumn = {
    key: 'card',
    column: null,
    name: intl.formatMessage({ id: 'card.column' }),
    widthPx: 200,
    grows: true,
    hasControl: true,
    renderWhenEmpty: false,
    title: undefined,
    cellClassName: styles.cardCell,
    render: ({ device, tabIndex }) => <DeviceCard device={device} tabIndex={tabIndex} />,
  };
  return [selectColumn(intl, styles), card];
}
