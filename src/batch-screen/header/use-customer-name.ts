import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { afterPaint } from '../../browser/after-paint.ts';
import { useClient } from '../../partner-center/client-context.ts';
import { canRequest, customerQuery } from '../../partner-center/customers-query.ts';

export interface CustomerName {
  /** `null` when it is not known: not yet, or the role does not allow it. */
  readonly name: string | null;
  /** Nothing is known yet; otherwise a `null` is final. */
  readonly isPending: boolean;
}

/** Requests the customer's name once, after a snapshot is on screen; everything works without it. */
export function useCustomerName(customerId: string, hasSnapshot: boolean): CustomerName {
  const client = useClient();
  const [isSnapshotSeen, setSnapshotSeen] = useState(false);
  // Preparing the request takes milliseconds, by which the devices would come later.
  useEffect(() => (hasSnapshot ? afterPaint(() => setSnapshotSeen(true)) : undefined), [hasSnapshot]);
  const { data, isFetching } = useQuery({
    ...customerQuery(client, customerId),
    enabled: (query) => isSnapshotSeen && canRequest(query, client),
  });
  return { name: data ? data.companyName || data.domain : null, isPending: !isSnapshotSeen || isFetching };
}
