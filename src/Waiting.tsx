import { Spinner, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { FormattedMessage } from 'react-intl';

import type { MessageId } from './i18n/messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
  words: { margin: 0 },
});

/** There is nothing to show yet. Every wait has the same shape: nothing moves from one to the next. */
export function Waiting({ message }: { message: MessageId }) {
  const styles = useStyles();
  const wordsId = useId();
  return (
    <div role="status" className={styles.root}>
      <Spinner aria-labelledby={wordsId} />
      <Subtitle2 as="h1" id={wordsId} className={styles.words}>
        <FormattedMessage id={message} />
      </Subtitle2>
    </div>
  );
}
