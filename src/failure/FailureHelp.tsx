import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { BatchIds } from '../batch/batch.ts';
import type { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { AccessHints } from './AccessHints.tsx';
import { failureAction } from './failure-action.ts';
import { FailureActions } from './FailureActions.tsx';
import { FailureDetails } from './FailureDetails.tsx';
import { supportText } from './support-text.ts';

/** A failed refresh: the props of the notice and of the screen. */
export interface FailureProps {
  readonly ids: BatchIds;
  readonly error: PartnerCenterError;
  /** When it failed, in epoch milliseconds. */
  readonly at: number;
  /** When the next refresh comes, as text; `null` when none is planned. */
  readonly next: ReactNode;
  readonly onRefresh: () => void;
  /** When the person last requested a refresh, in epoch milliseconds. */
  readonly askedAt: number;
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Below the text of a failure: the action, what may be wrong, and the raw answer for support. */
export function FailureHelp({ ids, error, at, onRefresh }: Omit<FailureProps, 'next' | 'askedAt'>) {
  const styles = useStyles();
  // Throttled, whoever answered: trying again before the wait is over is not offered.
  const action = error.details.status === 429 ? 'copy-details' : failureAction(error.kind);
  const details = supportText(ids, error.details, at);
  return (
    <>
      <div className={styles.actions}>
        <FailureActions action={action} error={error} supportText={details} onRefresh={onRefresh} />
      </div>
      <AccessHints error={error} />
      <FailureDetails text={details} withCopy={action !== 'copy-details'} />
    </>
  );
}
