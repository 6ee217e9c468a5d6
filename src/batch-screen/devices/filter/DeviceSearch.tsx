import { makeStyles } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useIntl } from 'react-intl';

import { SearchBox } from '../../../ui/controls/SearchBox.tsx';
import { isComposing } from '../../../ui/typing/is-composing.ts';
import { useComposedText } from '../../../ui/typing/use-composed-text.ts';
import type { DeviceFilterControl } from './use-device-filter.ts';
import { SEARCH_KEY } from './use-search-key.ts';

const useStyles = makeStyles({ root: { flex: '1 1 180px', minWidth: 0 } });

interface Props {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly control: DeviceFilterControl;
  /** Escape in an empty search box; in a filled one it empties it. */
  readonly onLeave: () => void;
}

/** The search box: the rows follow each key. */
export function DeviceSearch({ inputRef, control, onLeave }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const { search } = control.filter;
  const typed = useComposedText(search, control.search);
  return (
    <SearchBox
      className={styles.root}
      shortcut={SEARCH_KEY}
      ref={inputRef}
      dismissLabel={intl.formatMessage({ id: 'search.clear' })}
      aria-label={intl.formatMessage({ id: 'search.label' })}
      placeholder={intl.formatMessage({ id: 'search.placeholder' })}
      value={typed.value}
      onChange={typed.onChange}
      onCompositionEnd={typed.onCompositionEnd}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault(); // some browsers empty the box themselves, others do not
        if (search === '') onLeave();
        else control.search('');
      }}
    />
  );
}
