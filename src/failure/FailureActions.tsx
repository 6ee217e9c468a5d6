import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';

import { useSession } from '../auth/session-context.ts';
import type { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { Button } from '../ui/controls/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import type { FailureAction } from './failure-action.ts';

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

/** The action for a failure, as a button or a link. */
export function FailureActions({
  action,
  error,
  supportText,
  onRefresh,
}: {
  action: FailureAction;
  error: PartnerCenterError;
  supportText: string;
  onRefresh: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const proof = error.claims === null ? {} : { claims: error.claims };
  switch (action) {
    case 'refresh':
      return (
        <Button size="small" onClick={onRefresh}>
          <FormattedMessage id="failure.tryAgain" />
        </Button>
      );
    case 'sign-in':
      return (
        <Button size="small" appearance="primary" onClick={() => void session.signIn(proof)}>
          <FormattedMessage id="failure.signIn" />
        </Button>
      );
    case 'other-batch':
      return (
        <Link href="/" className={styles.link}>
          <FormattedMessage id="failure.otherBatch" />
        </Link>
      );
    case 'copy-details':
      return <CopyButton label="failure.copyDetails" text={() => supportText} />;
  }
}
