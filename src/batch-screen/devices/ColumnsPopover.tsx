import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, LayoutColumnThreeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { DEFAULT_LAYOUT, moveColumn, toggleColumn, type GridLayout } from './grid-layout.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1 },
});

const focusFirst = (list: HTMLElement | null) => list?.querySelector('input')?.focus();

/** Every column with a box to show it and two buttons to move it: what dragging a header does, without dragging. */
export function ColumnsPopover({
  layout,
  onLayout,
}: {
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const { order, hidden } = layout;
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
        <Button
          ref={setButton}
          icon={<LayoutColumnThreeRegular />}
          aria-label={intl.formatMessage({ id: 'columns.button' })}
          title={intl.formatMessage({ id: 'columns.button' })}
        />
      </PopoverTrigger>
      {/* Not `trapFocus`: it hides the rest of the page, and leaves it hidden when cards take the columns' place. */}
      <PopoverSurface role="dialog" aria-label={intl.formatMessage({ id: 'columns.button' })}>
        <ul ref={focusFirst} className={styles.list}>
          {order.map((column, place) => {
            const name = intl.formatMessage({ id: `column.${column}` });
            const before = order[place - 1];
            const after = order[place + 1];
            return (
              <li key={column} className={styles.item}>
                <Checkbox
                  className={styles.name}
                  label={name}
                  checked={!hidden.includes(column)}
                  onChange={() => onLayout(toggleColumn(layout, column))}
                />
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ArrowUpRegular />}
                  aria-label={intl.formatMessage({ id: 'columns.earlier' }, { column: name })}
                  disabledFocusable={before === undefined}
                  onClick={() => before && onLayout(moveColumn(layout, column, before))}
                />
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<ArrowDownRegular />}
                  aria-label={intl.formatMessage({ id: 'columns.later' }, { column: name })}
                  disabledFocusable={after === undefined}
                  onClick={() => after && onLayout(moveColumn(layout, column, after))}
                />
              </li>
            );
          })}
        </ul>
        <Button size="small" onClick={() => onLayout(DEFAULT_LAYOUT)}>
          <FormattedMessage id="columns.reset" />
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
