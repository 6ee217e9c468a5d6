import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';

import { batchPath } from '../batch/batch-path.ts';
import { isHeadingFocused, leavesFocus, takesFocus } from '../ui/heading-focus.ts';
import { FailureHelp, type FailureProps } from './FailureHelp.tsx';
import { useAlertKey } from './use-alert-key.ts';
import { useFailureName } from './use-failure-name.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '640px',
    width: '100%',
    marginInline: 'auto',
    boxSizing: 'border-box',
  },
  icon: { fontSize: '40px', color: tokens.colorStatusDangerForeground1 },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: {
    ...typographyStyles.title3,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The first refresh failed: there is no snapshot, and the screen explains why and what to do. */
export function FailureScreen({
  ids,
  error,
  at,
  next,
  onRefresh,
  askedAt,
  about,
}: FailureProps & {
  /** Which batch that is. */
  about: ReactNode;
}) {
  const styles = useStyles();
  const name = useFailureName(error);
  const titleId = useId();
  // Where the previous heading had the focus, this one gets it and is announced: the alert then has only the rest.
  const alertKey = useAlertKey({ at, askedAt });
  const [titleReadFor] = useState(() => (isHeadingFocused() ? alertKey : null));
  const isTitleRead = titleReadFor === alertKey;
  return (
    <section ref={leavesFocus} aria-labelledby={titleId} className={mergeClasses('card', styles.root)}>
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      <div key={alertKey} role={isTitleRead ? undefined : 'alert'} className={styles.words}>
        <h1 id={titleId} ref={takesFocus} tabIndex={-1} className={styles.title}>
          <FormattedMessage id={`failure.${name}.title`} />
        </h1>
        <p role={isTitleRead ? 'alert' : undefined} className={styles.text}>
          <FormattedMessage id={`failure.${name}.body`} />
        </p>
      </div>
      {about}
      {/* Outside the alert, which is announced at every change. */}
      {next && <p className={styles.text}>{next}</p>}
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
      <FailureHelp ids={ids} error={error} at={at} onRefresh={onRefresh} />
    </section>
  );
}
