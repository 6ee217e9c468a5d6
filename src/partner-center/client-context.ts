import { createContext, use } from 'react';

import type { PartnerCenterClient } from './http/http.ts';

export const ClientContext = createContext<PartnerCenterClient | null>(null);

/**
 * The client of the signed-in account. Throws outside the signed-in part of the page: a programming mistake, not a
 * state.
 */
export function useClient(): PartnerCenterClient {
  const client = use(ClientContext);
  if (!client) throw new Error('useClient needs a ClientContext above it');
  return client;
}
