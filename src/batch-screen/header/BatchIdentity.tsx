import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../../batch/batch.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

function IdPair({ label, copy, id }: { label: MessageId; copy: MessageId; id: string }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={label} />
      </dt>
      <dd>
        <span>{id}</span>
        <CopyButton compact label={copy} text={() => id} />
      </dd>
    </div>
  );
}

/** The IDs of the batch, each with a button to copy it; `''` for one that is not known. */
export function BatchIdentity({ ids }: { ids: BatchIds }) {
  return (
    <dl className="batch-ids">
      {ids.customerId !== '' && (
        <IdPair label="batch.customerId" copy="batch.copyCustomerId" id={ids.customerId} />
      )}
      {ids.trackingId !== '' && (
        <IdPair label="batch.trackingId" copy="batch.copyTrackingId" id={ids.trackingId} />
      )}
    </dl>
  );
}
