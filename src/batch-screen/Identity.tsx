import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../batch/batch.ts';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXL },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, margin: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', margin: 0 },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Which batch of which customer this screen is about, each ready to copy, and a link for a colleague. */
export function Identity({ ids }: { ids: BatchIds }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        <div className={styles.pair}>
          <dt className={styles.term}>
            <FormattedMessage id="batch.customerId" />
          </dt>
          <dd className={styles.value}>
            <span className={styles.id}>{ids.customerId}</span>
            <CopyButton compact label="batch.copyCustomerId" text={() => ids.customerId} />
          </dd>
        </div>
        <div className={styles.pair}>
          <dt className={styles.term}>
            <FormattedMessage id="batch.trackingId" />
          </dt>
          <dd className={styles.value}>
            <span className={styles.id}>{ids.trackingId}</span>
            <CopyButton compact label="batch.copyTrackingId" text={() => ids.trackingId} />
          </dd>
        </div>
      </dl>
      <CopyButton label="batch.copyLink" text={() => window.location.href} />
    </div>
  );
}
