import { Title3, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';

import { batchPath } from '../batch-path.ts';
import { FailureHelp, type FailureProps } from './FailureHelp.tsx';
import { useFailureName } from './use-failure-name.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    maxWidth: '640px',
    width: '100%',
    marginInline: 'auto',
    boxSizing: 'border-box',
  },
  icon: { fontSize: '40px', color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The first look failed and there is nothing to show yet: the whole screen says why and what to do. */
export function FailureScreen({ ids, error, at, next, onLookAgain }: FailureProps) {
  const styles = useStyles();
  const name = useFailureName(error);
  return (
    <div className={styles.root} role="alert">
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <Title3 as="h1" className={styles.title}>
        <FormattedMessage id={`failure.${name}.title`} />
      </Title3>
      <p className={styles.text}>
        <FormattedMessage id={`failure.${name}.body`} /> {next}
      </p>
      {(error.kind === 'not-found' || error.kind === 'customer-not-found') && (
        <p className={styles.text}>
          <FormattedMessage id="failure.swapped" />{' '}
          <Link
            className={styles.link}
            href={batchPath({ customerId: ids.trackingId, trackingId: ids.customerId })}
          >
            <FormattedMessage id="failure.trySwapped" />
          </Link>
        </p>
      )}
      <FailureHelp ids={ids} error={error} at={at} onLookAgain={onLookAgain} />
    </div>
  );
}
