import {
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  LayoutColumnThreeRegular,
  SubtractRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceColumn } from '../../../devices/columns.ts';
import { CommandButton } from '../../../ui/commands/CommandButton.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { headerWidth } from '../grid/cell-element.ts';
import {
  moveColumn,
  NO_CHOICES,
  resizeColumn,
  toggleColumn,
  visibleColumns,
  type ColumnChoices,
  type ColumnSettings,
} from './column-settings.ts';
import { widthOf } from './device-columns.tsx';

const WIDTH_STEP_PX = 20;
/** Columns before the first of the settings'. */
const BOX_COLUMNS = 1;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr repeat(4, auto)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
});

const focusFirst = (list: HTMLElement | null) => list?.querySelector('input')?.focus();

interface Props {
  readonly settings: ColumnSettings;
  readonly onSettings: (changed: ColumnChoices) => void;
}

/** A box to show the column, and buttons to move and resize it. */
function ColumnItem({ column, settings, onSettings }: Props & { column: DeviceColumn }) {
  const styles = useStyles();
  const intl = useIntl();
  const { order, hidden } = settings;
  const index = order.indexOf(column);
  const before = order[index - 1];
  const after = order[index + 1];
  const name = intl.formatMessage({ id: `column.${column}` });
  const resize = (byPx: number) => {
    // As drawn: the column that fills the grid is wider than its own width, and must not jump back to it.
    const at = visibleColumns(settings).indexOf(column);
    const drawnPx = at === -1 ? undefined : headerWidth(at + BOX_COLUMNS);
    onSettings(resizeColumn(settings, column, (drawnPx ?? widthOf(settings, column)) + byPx));
  };
  const move = (target: DeviceColumn | undefined) =>
    target && (() => onSettings(moveColumn(settings, column, target)));
  const buttons = [
    { id: 'columns.earlier', icon: <ArrowUpRegular />, press: move(before) },
    { id: 'columns.later', icon: <ArrowDownRegular />, press: move(after) },
    { id: 'columns.narrower', icon: <SubtractRegular />, press: () => resize(-WIDTH_STEP_PX) },
    { id: 'columns.wider', icon: <AddRegular />, press: () => resize(WIDTH_STEP_PX) },
  ] as const;
  return (
    <li className={styles.item}>
      <Checkbox
        label={name}
        checked={!hidden.includes(column)}
        onChange={() => onSettings(toggleColumn(settings, column))}
      />
      {buttons.map(({ id, icon, press }) => {
        const label = intl.formatMessage({ id }, { column: name });
        return (
          <Button
            key={id}
            appearance="subtle"
            size="small"
            icon={icon}
            aria-label={label}
            title={label}
            disabledFocusable={press === undefined}
            onClick={press}
          />
        );
      })}
    </li>
  );
}

/** Every column with a box to show it, and buttons to move and resize it: what dragging does, without dragging. */
export function ColumnsPopover({ settings, onSettings }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <Popover
      defaultOpen
      inline
      positioning="below-end"
      onOpenChange={({ type }, { open }) => {
        // Fluent gives the focus back only to a button that had it; this one took the place of the button pressed.
        if (!open && type === 'keydown') button?.focus();
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <CommandButton
          ref={setButton}
          icon={<LayoutColumnThreeRegular />}
          label={intl.formatMessage({ id: 'columns.button' })}
        />
      </PopoverTrigger>
      {/* Not `trapFocus`: it hides the rest of the page, and leaves it hidden when cards take the columns' place. */}
      <PopoverSurface role="dialog" aria-label={intl.formatMessage({ id: 'columns.button' })}>
        <ul ref={focusFirst} className={styles.list}>
          {settings.order.map((column) => (
            <ColumnItem key={column} column={column} settings={settings} onSettings={onSettings} />
          ))}
        </ul>
        <Button size="small" onClick={() => onSettings(NO_CHOICES)}>
          <FormattedMessage id="columns.reset" />
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
