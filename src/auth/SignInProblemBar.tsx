import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { SignInProblem } from './session.ts';

const useStyles = makeStyles({
  root: { width: '100%', flexShrink: 0, boxSizing: 'border-box' },
});

/** How the last sign-in went wrong, until it is dismissed; nothing where it did not. */
export function SignInProblemBar({ problem }: { problem: SignInProblem | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const [dismissed, setDismissed] = useState<SignInProblem | null>(null);
  if (problem === null || problem === dismissed) return null;
  return (
    <MessageBar
      className={styles.root}
      intent={problem.kind === 'cancelled' ? 'info' : 'error'}
      layout="multiline"
      role="alert"
    >
      <MessageBarBody>
        <FormattedMessage id={`auth.${problem.kind}`} values={{ code: problem.code }} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={intl.formatMessage({ id: 'auth.dismiss' })}
            onClick={() => setDismissed(problem)}
          />
        }
      />
    </MessageBar>
  );
}
