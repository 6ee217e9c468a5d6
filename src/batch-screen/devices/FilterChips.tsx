import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { FormattedMessage, useIntl } from 'react-intl';

import { parseSearch, withoutTerm } from '../../batch/search-query.ts';
import type { DeviceFilterControl } from './use-device-filter.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** What narrows the grid right now; each chip takes its own condition away, one button takes them all. */
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

  const terms = parseSearch(search).map((term) => ({
    key: `search ${term.start}`,
    text: intl.formatMessage({ id: 'chip.search' }, { value: search.slice(term.start, term.end) }),
    remove: () => control.search(withoutTerm(search, term)),
  }));
  const chosenCode =
    code === null
      ? []
      : [
          {
            key: 'code',
            text: intl.formatMessage({ id: 'chip.code' }, { value: code }),
            remove: () => control.filterByCode(null),
          },
        ];

  return (
    <div className={styles.root} role="group" aria-label={intl.formatMessage({ id: 'chip.group' })}>
      {[...terms, ...chosenCode].map(({ key, text, remove }) => (
        <Button
          key={key}
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
      ))}
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
