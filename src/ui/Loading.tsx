import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';

import type { MessageId } from '../i18n/messages.ts';
import { Announcement } from './Announcement.tsx';
import { Spinner } from './controls/Spinner.tsx';
import { isHeadingFocused, takesFocus } from './heading-focus.ts';

/** A shorter wait is not announced: the screen that follows is. */
const ANNOUNCE_AFTER_MS = 1_000;

const useStyles = makeStyles({
  root: {
    position: 'relative', // contains the announcement
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '118px',
    marginBlockStart: '40px',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
  },
  words: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
});

/** A screen without data yet. Every wait is where the skeleton's card was and the verdict will be. */
export function Loading({ message }: { message: MessageId }) {
  const styles = useStyles();
  const wordsId = useId();
  const [isAnnounced, setIsAnnounced] = useState(false);

  useEffect(() => {
    // A focused heading has been announced already.
    const timer = setTimeout(() => setIsAnnounced(!isHeadingFocused()), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className={mergeClasses('card', styles.root)}>
      <Spinner aria-labelledby={wordsId} />
      <h1 id={wordsId} ref={takesFocus} tabIndex={-1} className={styles.words}>
        <FormattedMessage id={message} />
      </h1>
      <Announcement>{isAnnounced && <FormattedMessage id={message} />}</Announcement>
    </div>
  );
}
