import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';

import { parseSearch, withoutTerm } from '../../../devices/search/search-query.ts';
import { isolate } from '../../../text/isolate-text.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { causeName } from '../../causes/cause-name.ts';
import type { DeviceFilterControl } from './use-device-filter.ts';

/** More of them would push the grid out of sight. */
const MAX_CHIPS = 8;
const MAX_TEXT = 60;

const shortened = (text: string) => isolate(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Chip {
  readonly key: string;
  readonly text: string;
  readonly remove: () => void;
}

/** One for the code, one for the cause, and one for each condition of the search. */
function chipsOf(intl: IntlShape, control: DeviceFilterControl): readonly Chip[] {
  const { search, code, cause } = control.filter;
  const terms = parseSearch(search).map((term) => ({
    key: `search ${term.start}`,
    text: intl.formatMessage({ id: 'chip.search' }, { value: shortened(search.slice(term.start, term.end)) }),
    remove: () => control.search(withoutTerm(search, term)),
  }));
  const chosenCode = code !== null && {
    key: 'code',
    text: intl.formatMessage({ id: 'chip.code' }, { value: shortened(code) }),
    remove: () => control.filterByCode(null),
  };
  const chosenCause = cause !== null && {
    key: 'cause',
    text: intl.formatMessage({ id: 'chip.cause' }, { value: causeName(intl, cause) }),
    remove: () => control.filterByCause(null),
  };
  return [chosenCode, chosenCause, ...terms].filter((chip) => chip !== false);
}

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
  const [showsAll, setShowsAll] = useState(false);
  if (!control.isNarrowed) return null;

  const all = chipsOf(intl, control);
  const chips = showsAll ? all : all.slice(0, MAX_CHIPS);

  return (
    <div className={styles.root} role="group" aria-label={intl.formatMessage({ id: 'chip.group' })}>
      {chips.map(({ key, text, remove }) => (
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
      {all.length > chips.length && (
        <Button size="small" appearance="transparent" onClick={() => setShowsAll(true)}>
          <FormattedMessage id="chip.more" values={{ count: all.length - chips.length }} />
        </Button>
      )}
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
