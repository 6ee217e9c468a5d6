import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, InfoRegular } from '@fluentui/react-icons';
import { FormattedMessage } from 'react-intl';

import type { LookupNotice } from './form-update.ts';

const useStyles = makeStyles({
  // Takes no space when empty, not even the gap of the form.
  region: { display: 'block', ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalL})` } },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: '20px' },
  found: { color: tokens.colorStatusSuccessForeground1 },
});

/** Says what was recognised. The live region is always mounted, or its first text would not be announced. */
export function LookupStatus({ notice }: { notice: LookupNotice | null }) {
  const styles = useStyles();
  return (
    <output className={styles.region}>
      {notice && (
        <span className={styles.line}>
          {notice.found ? (
            <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.found)} />
          ) : (
            <InfoRegular aria-hidden className={styles.icon} />
          )}
          <FormattedMessage id={notice.message} />
        </span>
      )}
    </output>
  );
}
