import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { FormattedMessage } from 'react-intl';

import { MessageBar } from '../ui/controls/MessageBar.tsx';
import { FailureHelp, type FailureProps } from './FailureHelp.tsx';
import { REFRESH_BUTTON_ID } from './refresh-button-id.ts';
import { useAlertKey } from './use-alert-key.ts';
import { useFailureName } from './use-failure-name.ts';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    whiteSpace: 'normal',
  },
});

/** A pressed button that is removed with the notice passes the focus to the one that does the same. */
const passesFocusOn = (root: HTMLElement | null) => () => {
  if (root?.contains(document.activeElement)) document.getElementById(REFRESH_BUTTON_ID)?.focus();
};

/** A failed refresh, above the last snapshot, which stays. */
export function FailureNotice({ ids, error, at, next, onRefresh, askedAt }: FailureProps) {
  const styles = useStyles();
  const name = useFailureName(error);
  const titleId = useId();
  const alertKey = useAlertKey({ at, askedAt });
  return (
    <div ref={passesFocusOn}>
      <MessageBar
        intent={error.kind === 'throttled' ? 'warning' : 'error'}
        labelledBy={titleId}
        bodyClassName={styles.body}
      >
        <span>
          <span key={alertKey} role="alert">
            <strong id={titleId} className={styles.title}>
              <FormattedMessage id={`failure.${name}.title`} />
            </strong>{' '}
            <FormattedMessage id={`failure.${name}.body`} />
          </span>{' '}
          {/* Outside the alert, which is announced at every change. */}
          {next}
        </span>
        <FailureHelp ids={ids} error={error} at={at} onRefresh={onRefresh} />
      </MessageBar>
    </div>
  );
}
