import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Title1,
  tokens,
} from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';

import type { CloudName } from '../../config/settings.ts';
import { useSession, type SignInProblem } from '../session.ts';
import { SignInProblemBar } from './SignInProblemBar.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '40rem',
    marginInline: 'auto',
    paddingBlock: 'clamp(1.5rem, 10vh, 6rem)',
  },
  heading: { margin: 0 },
  message: { width: '100%' },
});

interface Props {
  readonly cloud: CloudName;
  readonly problem: SignInProblem | null;
  /** The person came by the link of a batch. */
  readonly leadsToBatch: boolean;
}

export function SignedOutScreen({ cloud, problem, leadsToBatch }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const { signIn } = useSession();
  return (
    <div className={styles.root}>
      <title>{intl.formatMessage({ id: 'app.name' })}</title>
      <Title1 as="h1" className={styles.heading}>
        <FormattedMessage id="app.name" />
      </Title1>
      <Body1>
        <FormattedMessage id="auth.whatThisIs" />
      </Body1>
      <SignInProblemBar problem={problem} />
      {cloud === 'germany' && (
        <MessageBar className={styles.message} intent="warning" layout="multiline">
          <MessageBarBody>
            <FormattedMessage id="auth.germanyIsClosed" />
          </MessageBarBody>
        </MessageBar>
      )}
      {leadsToBatch && (
        <Body1>
          <FormattedMessage id="auth.opensBatch" />
        </Body1>
      )}
      <Button appearance="primary" size="large" onClick={() => void signIn()}>
        <FormattedMessage id="auth.signIn" />
      </Button>
    </div>
  );
}
