import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { isolate } from '../../text/isolate-text.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { MessageBar } from '../../ui/controls/MessageBar.tsx';
import { useSession } from '../session-context.ts';
import type { SignInProblem } from '../session.ts';

const useStyles = makeStyles({
  root: {
    width: '100%',
    flexShrink: 0,
    marginBlockEnd: tokens.spacingVerticalM,
    outlineStyle: 'none',
  },
  empty: { position: 'absolute' }, // takes no room
});

/** The problem of the last sign-in, until it is dismissed. */
export function SignInProblemBar({ problem }: { problem: SignInProblem | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const { dismissProblem } = useSession();
  // Takes the focus of the button that is removed.
  const rootRef = useRef<HTMLDivElement>(null);
  const close = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={intl.formatMessage({ id: 'auth.dismiss' })}
      onClick={() => {
        rootRef.current?.focus();
        dismissProblem();
      }}
    />
  );
  return (
    <div ref={rootRef} tabIndex={-1} className={mergeClasses(styles.root, !problem && styles.empty)}>
      {problem && (
        <MessageBar intent={problem.kind === 'cancelled' ? 'info' : 'error'} role="alert" close={close}>
          <FormattedMessage id={`auth.${problem.kind}`} values={{ code: isolate(problem.code) }} />
        </MessageBar>
      )}
    </div>
  );
}
