import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../batch/batch.ts';
import type { PartnerCenterError } from '../partner-center/failure.ts';
import { AccessDoctor } from './AccessDoctor.tsx';
import { FailureActions } from './FailureActions.tsx';
import { FailureDetails } from './FailureDetails.tsx';
import { supportText } from './support-text.ts';
import { useFailureName } from './use-failure-name.ts';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    whiteSpace: 'normal',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** A failed look, told above the last good answer, which stays. `at` is when it failed, in epoch milliseconds. */
export function FailureNotice({
  ids,
  error,
  at,
  next,
  onLookAgain,
}: {
  ids: BatchIds;
  error: PartnerCenterError;
  at: number;
  /** When the next look comes, in words. */
  next: ReactNode;
  onLookAgain: () => void;
}) {
  const styles = useStyles();
  const name = useFailureName(error);
  const details = supportText(ids, error.details, at);
  return (
    <MessageBar intent={error.kind === 'throttled' ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        <span>
          <MessageBarTitle>
            <FormattedMessage id={`failure.${name}.title`} />
          </MessageBarTitle>{' '}
          <FormattedMessage id={`failure.${name}.body`} /> {next}
        </span>
        <div className={styles.actions}>
          <FailureActions error={error} supportText={details} onLookAgain={onLookAgain} />
        </div>
        <AccessDoctor error={error} />
        <FailureDetails text={details} />
      </MessageBarBody>
    </MessageBar>
  );
}
