import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceFilterControl } from './use-device-filter.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** What narrows the grid right now; each chip takes its own filter away, one button takes them all. */
export function FilterChips({
  control,
  onRemoved,
}: {
  control: DeviceFilterControl;
  /** The button that had the focus is about to go: put the focus elsewhere. */
  onRemoved: () => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const { search, code } = control.filter;
  if (!control.isNarrowed) return null;

  const chips = [
    ...(search.trim()
      ? [{ id: 'chip.search' as const, value: search.trim(), remove: () => control.search('') }]
      : []),
    ...(code === null
      ? []
      : [{ id: 'chip.code' as const, value: code, remove: () => control.filterByCode(null) }]),
  ];

  return (
    <div className={styles.root} role="group" aria-label={intl.formatMessage({ id: 'chip.group' })}>
      {chips.map(({ id, value, remove }) => {
        const text = intl.formatMessage({ id }, { value });
        return (
          <Button
            key={id}
            className={styles.chip}
            size="small"
            shape="circular"
            iconPosition="after"
            icon={<DismissRegular />}
            aria-label={intl.formatMessage({ id: 'chip.remove' }, { filter: text })}
            onClick={() => {
              remove();
              onRemoved();
            }}
          >
            {text}
          </Button>
        );
      })}
      <Button
        size="small"
        appearance="transparent"
        onClick={() => {
          control.clear();
          onRemoved();
        }}
      >
        <FormattedMessage id="chip.clear" />
      </Button>
    </div>
  );
}
