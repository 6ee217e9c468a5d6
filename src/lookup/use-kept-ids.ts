import { useEffect, useState } from 'react';

import type { BatchIds } from '../batch/batch.ts';
import { useClient } from '../partner-center/client-context.ts';
import { forgetIds, keepIds, keptIds } from './kept-ids.ts';

/** What stands in the two fields. IDs survive a sign-in, which leaves the page and comes back to it. */
export function useKeptIds() {
  const { accountId } = useClient();
  const [typed, setTyped] = useState<BatchIds>(() => keptIds(accountId));

  useEffect(() => {
    forgetIds();
    return forgetIds;
  }, []);

  useEffect(() => {
    const keep = () => keepIds(accountId, typed);
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [accountId, typed]);

  return [typed, setTyped] as const;
}
