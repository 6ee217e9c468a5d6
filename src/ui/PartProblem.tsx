import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { reloadPage } from '../browser/reload-page.ts';
import { Button } from './controls/Button.tsx';
import { MessageBar } from './controls/MessageBar.tsx';
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
    padding: tokens.spacingHorizontalXXL,
  },
  title: { ...typographyStyles.title3, margin: 0 },
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
  /** The part was loaded and failed to render. */
  readonly isBroken?: boolean;
  /** Fetches the part again; rejects when that fails. */
  readonly retry: () => Promise<unknown>;
  readonly onDismiss?: (() => void) | undefined;
}

/** A lazily loaded part failed to load. The rest of the screen stays; the address restores it after a reload. */
export function PartProblem({ isBroken = false, retry, onDismiss }: Props) {
  const styles = useStyles();
  const [state, setState] = useState<'failed' | 'busy' | 'offline'>('failed');
  const [opener] = useState(() => document.activeElement);
  // Without a reload first: offline that would lose what is on screen.
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
      <div ref={leavesFocus} className={mergeClasses('card', styles.screen)} role="alert">
        <h1 className={styles.title}>
          <FormattedMessage id="app.notLoadedTitle" />
        </h1>
        <p className={styles.text}>{text}</p>
        {button}
      </div>
    );
  }
  const dismiss = () => {
    if (opener instanceof HTMLElement) opener.focus();
    onDismiss();
  };
  const actions = (
    <>
      {button}
      <Button onClick={dismiss}>
        <FormattedMessage id="auth.dismiss" />
      </Button>
    </>
  );
  return (
    <MessageBar className={styles.overlay} intent="error" role="alert" actions={actions}>
      {text}
    </MessageBar>
  );
}

const SUCCESS = [() => true, () => false] as const;
