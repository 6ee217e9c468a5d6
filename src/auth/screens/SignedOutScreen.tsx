import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';

import type { CloudName } from '../../config/settings.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { MessageBar } from '../../ui/controls/MessageBar.tsx';
import { useSession } from '../session-context.ts';
import type { SignInProblem } from '../session.ts';
import { SignInProblemBar } from './SignInProblemBar.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '40rem',
    marginInline: 'auto',
    marginBlock: 'clamp(0px, 8vh, 80px)',
    padding: `clamp(${tokens.spacingHorizontalL}, 4vw, 40px)`,
  },
  heading: { ...typographyStyles.title1, margin: 0 },
  message: { width: '100%' },
});

interface Props {
  readonly cloud: CloudName;
  readonly problem: SignInProblem | null;
  /** The address is that of a batch. */
  readonly leadsToBatch: boolean;
}

export function SignedOutScreen({ cloud, problem, leadsToBatch }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const { signIn } = useSession();
  return (
    <div className={mergeClasses('card', styles.root)}>
      <title>{intl.formatMessage({ id: 'app.name' })}</title>
      <h1 className={styles.heading}>
        <FormattedMessage id="app.name" />
      </h1>
      <span>
        <FormattedMessage id="auth.whatThisIs" />
      </span>
      <SignInProblemBar problem={problem} />
      {cloud === 'germany' && (
        <MessageBar className={styles.message} intent="warning">
          <FormattedMessage id="auth.germanyIsClosed" />
        </MessageBar>
      )}
      {leadsToBatch && (
        <span>
          <FormattedMessage id="auth.opensBatch" />
        </span>
      )}
      <Button appearance="primary" size="large" onClick={() => void signIn()}>
        <FormattedMessage id="auth.signIn" />
      </Button>
    </div>
  );
}
