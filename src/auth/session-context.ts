import { createContext, use } from 'react';

import type { Session } from './session.ts';

export const SessionContext = createContext<Session | null>(null);

/** The session of this page. Throws outside `SessionProvider`: a programming mistake, not a state. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
