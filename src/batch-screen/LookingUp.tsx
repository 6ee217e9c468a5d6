import { Spinner, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { useNow } from './use-now.ts';

/** Slow is not failed: after this the screen says that it is still waiting. */
const SLOW_AFTER_MS = 5_000;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
  },
  words: { margin: 0 },
});

/** The first look is under way and there is nothing to show yet. */
export function LookingUp() {
  const styles = useStyles();
  const wordsId = useId();
  const [since] = useState(() => Date.now());
  const slow = useNow() - since >= SLOW_AFTER_MS;
  return (
    <div role="status" className={styles.root}>
      <Spinner aria-labelledby={wordsId} />
      <Subtitle2 as="h1" id={wordsId} className={styles.words}>
        <FormattedMessage id={slow ? 'batch.lookingUpSlow' : 'batch.lookingUp'} />
      </Subtitle2>
    </div>
  );
}
