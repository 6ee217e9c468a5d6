import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../../batch/batch.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { CustomerName } from './use-customer-name.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXL },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, margin: 0 },
  // Has its own line from the start: a long name that arrives late must not move the rest.
  customer: { width: 0, minWidth: '100%', minHeight: tokens.lineHeightBase400 },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', margin: 0 },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

function IdPair({ label, copy, id }: { label: MessageId; copy: MessageId; id: string }) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <dt className={styles.term}>
        <FormattedMessage id={label} />
      </dt>
      <dd className={styles.value}>
        <span className={styles.id}>{id}</span>
        <CopyButton compact label={copy} text={() => id} />
      </dd>
    </div>
  );
}

/** The customer and the IDs of the batch, each with a button to copy it, and the link to this screen. */
export function BatchIdentity({
  ids,
  customer,
}: {
  ids: BatchIds;
  /** `null` where the name is not requested. */
  customer: CustomerName | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        {customer && (
          <div className={mergeClasses(styles.pair, styles.customer)}>
            <dt className={styles.term}>
              <FormattedMessage id="batch.customer" />
            </dt>
            {customer.name !== null || customer.isPending ? (
              <dd className={mergeClasses(styles.value, styles.name)}>
                <bdi>{customer.name}</bdi>
              </dd>
            ) : (
              <dd className={mergeClasses(styles.value, styles.term)}>
                <FormattedMessage id="batch.customerUnknown" />
              </dd>
            )}
          </div>
        )}
        <IdPair label="batch.customerId" copy="batch.copyCustomerId" id={ids.customerId} />
        <IdPair label="batch.trackingId" copy="batch.copyTrackingId" id={ids.trackingId} />
      </dl>
      <CopyButton label="batch.copyLink" text={() => window.location.href} />
    </div>
  );
}
