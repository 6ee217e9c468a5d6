import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';

import type { Changes } from '../batch/changes.ts';
import { useThrottledText } from './use-throttled-text.ts';

const ANNOUNCE_EVERY_MS = 5_000;

const useStyles = makeStyles({
  root: { minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** "2 more failed, 11 more done": what the newest look brought, for eyes and, at most every 5 s, for ears. */
export function WhatChanged({ changes }: { changes: Changes | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const parts = changes
    ? [
        changes.newRows > 0 && intl.formatMessage({ id: 'changes.rows' }, { count: changes.newRows }),
        changes.newlyFailed > 0 &&
          intl.formatMessage({ id: 'changes.failed' }, { count: changes.newlyFailed }),
        changes.newlySucceeded > 0 &&
          intl.formatMessage({ id: 'changes.succeeded' }, { count: changes.newlySucceeded }),
      ].filter((part) => part !== false)
    : [];
  const text = useThrottledText(intl.formatList(parts, { type: 'unit' }), ANNOUNCE_EVERY_MS);

  return (
    <div role="status" className={styles.root}>
      {text}
    </div>
  );
}
