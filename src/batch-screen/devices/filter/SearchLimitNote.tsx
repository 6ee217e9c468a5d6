import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { MAX_SEARCH_LENGTH, MAX_SEARCH_WORDS } from '../../../devices/search/search-limit.ts';

const useStyles = makeStyles({ root: { color: tokens.colorStatusWarningForeground1 } });

/** Says that the end of a long search was left out. */
export function SearchLimitNote({ isLimited }: { isLimited: boolean }) {
  const styles = useStyles();
  return (
    <span role="status" className={styles.root}>
      {isLimited && (
        <FormattedMessage
          id="search.limited"
          values={{ words: MAX_SEARCH_WORDS, characters: MAX_SEARCH_LENGTH }}
        />
      )}
    </span>
  );
}
