import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';

import { batchPath } from '../batch/batch-path.ts';
import type { BatchIds } from '../batch/batch.ts';
import lookup from '../i18n/en/lookup.json';
import { MoreMessages } from '../i18n/MoreMessages.tsx';
import type { SavedAnswer } from '../saved-answer/read-saved-answer.ts';
import { takesFocus } from '../ui/heading-focus.ts';
import { LookupForm } from './form/LookupForm.tsx';
import { WhereToFind } from './WhereToFind.tsx';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    marginInline: 'auto',
    paddingBlock: `clamp(${tokens.spacingVerticalS}, 5vh, 48px) ${tokens.spacingVerticalXXL}`,
  },
  intro: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  what: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

interface Props {
  readonly lastBatch: BatchIds | null;
  readonly onAnswer: (answer: SavedAnswer) => void;
}

/** The first screen: which batch? `lastBatch`, the one that was on screen before, is filled in. */
export function LookupScreen(props: Props) {
  return (
    <MoreMessages messages={lookup}>
      <Lookup {...props} />
    </MoreMessages>
  );
}

function Lookup({ lastBatch, onAnswer }: Props) {
  const styles = useStyles();
  const { formatMessage } = useIntl();
  const [, navigate] = useLocation();
  return (
    <div className={styles.screen}>
      <title>{formatMessage({ id: 'app.name' })}</title>
      <div className={styles.intro}>
        <h1 ref={takesFocus} tabIndex={-1} className={styles.heading}>
          <FormattedMessage id="lookup.heading" />
        </h1>
        <span className={styles.what}>
          <FormattedMessage id="lookup.whatItDoes" />
        </span>
      </div>
      <LookupForm lastBatch={lastBatch} onFound={(ids) => navigate(batchPath(ids))} onAnswer={onAnswer} />
      <WhereToFind />
    </div>
  );
}
