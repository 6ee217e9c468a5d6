import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { isolate } from '../../text/isolate-text.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { MessageBar } from '../../ui/controls/MessageBar.tsx';
import { useSession, type SignInProblem } from '../session.ts';

const useStyles = makeStyles({
  root: {
    width: '100%',
    flexShrink: 0,
    marginBlockEnd: tokens.spacingVerticalM,
    outlineStyle: 'none',
  },
  empty: { position: 'absolute' }, // takes no room
});

/** How the last sign-in went wrong, until it is dismissed; nothing where it did not. */
export function SignInProblemBar({ problem }: { problem: SignInProblem | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const { dismissProblem } = useSession();
  // Stays when the button in it goes: the focus would be lost.
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
