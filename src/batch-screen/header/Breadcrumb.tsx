import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';

import type { BatchIds } from '../../batch/batch.ts';
import type { CustomerName } from './use-customer-name.ts';

const shortened = (id: string) => `${id.slice(0, 4)}…`;

/** "Batches › Contoso › 8c4f…". What follows a name that is still awaited waits with it: it would move. */
export function Breadcrumb({
  ids: { customerId, trackingId },
  customer,
}: {
  ids: BatchIds;
  /** `null` where the name is not requested. */
  customer: CustomerName | null;
}) {
  const intl = useIntl();
  const name = customer?.name;
  return (
    <nav className="breadcrumb" aria-label={intl.formatMessage({ id: 'batch.breadcrumb' })}>
      <ol>
        <li>
          <Link href="/">
            <FormattedMessage id="batch.breadcrumb.start" />
          </Link>
        </li>
        {!customer?.isPending && (
          <>
            <li className="customer" title={name ?? customerId}>
              <bdi>{name ?? shortened(customerId)}</bdi>
            </li>
            <li title={trackingId} aria-current="page">
              {shortened(trackingId)}
            </li>
          </>
        )}
      </ol>
    </nav>
  );
}
