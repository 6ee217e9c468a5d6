import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { FailureHelp, type FailureProps } from './FailureHelp.tsx';
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
});

/** A failed look, told above the last good answer, which stays. */
export function FailureNotice({ ids, error, at, next, onLookAgain }: FailureProps) {
  const styles = useStyles();
  const name = useFailureName(error);
  return (
    <MessageBar intent={error.kind === 'throttled' ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        <span>
          <MessageBarTitle>
            <FormattedMessage id={`failure.${name}.title`} />
          </MessageBarTitle>{' '}
          <FormattedMessage id={`failure.${name}.body`} /> {next}
        </span>
        <FailureHelp ids={ids} error={error} at={at} onLookAgain={onLookAgain} />
      </MessageBarBody>
    </MessageBar>
  );
}
