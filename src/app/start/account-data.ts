import { notifyManager, QueryClient } from '@tanstack/react-query';

import type { TokenSource } from '../../auth/session.ts';
import { createClient, type PartnerCenterClient } from '../../partner-center/http/http.ts';
import { createGate } from '../../partner-center/http/request-gate.ts';

// The default scheduler is a timer: with it an answer would miss the next frame.
notifyManager.setScheduler(queueMicrotask);

/** The client of one account, and the cache of what it has fetched. */
export interface AccountData {
  readonly queryClient: QueryClient;
  readonly client: PartnerCenterClient;
}

const ofAccounts = new Map<string, AccountData>();

/** One per account: no account sees what another has fetched, or is made to wait for it. */
export function accountData(
  accountId: string,
  apiBaseUrl: string,
  getAccessToken: TokenSource['getAccessToken'],
): AccountData {
  const known = ofAccounts.get(accountId);
  if (known) return known;
  const created = {
    queryClient: new QueryClient(),
    client: createClient({
      apiBaseUrl,
      pageOrigin: location.origin,
      getAccessToken,
      accountId,
      customersGate: createGate(),
      locale: 'en-US',
    }),
  };
  ofAccounts.set(accountId, created);
  return created;
}
