import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { reloadPage } from '../browser/reload-page.ts';
import { leavesFocus } from './heading-focus.ts';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    marginInline: 'auto',
    paddingBlock: tokens.spacingVerticalXXL,
  },
  title: { margin: 0 },
  text: { margin: 0 },
  overlay: {
    position: 'fixed',
    zIndex: 2,
    insetBlockEnd: tokens.spacingVerticalL,
    insetInlineEnd: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    width: `min(480px, calc(100vw - 2 * ${tokens.spacingHorizontalL}))`,
    boxShadow: tokens.shadow16,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    '@media print': { display: 'none' },
  },
});

interface Props {
  /** The part has come and has failed by itself. */
  readonly isBroken?: boolean;
  /** Fetches the part once more, and rejects when that fails. */
  readonly retry: () => Promise<unknown>;
  readonly onDismiss?: (() => void) | undefined;
}

/** A lazily loaded part has not come: what is on screen stays, and the address brings it back after a reload. */
export function PartProblem({ isBroken = false, retry, onDismiss }: Props) {
  const styles = useStyles();
  const [state, setState] = useState<'failed' | 'busy' | 'offline'>('failed');
  const [opener] = useState(() => document.activeElement);
  // In place first: offline a reload would lose what is on screen.
  const reload = async () => {
    setState('busy');
    if (!isBroken && (await retry().then(...SUCCESS))) return;
    if (!(await reloadPage())) setState('offline');
  };
  const button = (
    <Button appearance="primary" disabledFocusable={state === 'busy'} onClick={() => void reload()}>
      <FormattedMessage id="app.reload" />
    </Button>
  );
  const reason = isBroken ? 'app.brokenText' : 'app.notLoadedText';
  const text = <FormattedMessage id={state === 'offline' ? 'app.unreachable' : reason} />;
  if (!onDismiss) {
    return (
      <div ref={leavesFocus} className={styles.screen} role="alert">
        <Title3 as="h1" className={styles.title}>
          <FormattedMessage id="app.notLoadedTitle" />
        </Title3>
        <p className={styles.text}>{text}</p>
        {button}
      </div>
    );
  }
  return (
    <MessageBar className={styles.overlay} intent="error" layout="multiline" role="alert">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        {button}
        <Button
          onClick={() => {
            if (opener instanceof HTMLElement) opener.focus();
            onDismiss();
          }}
        >
          <FormattedMessage id="auth.dismiss" />
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const SUCCESS = [() => true, () => false] as const;
