import type { ReactNode } from 'react';

import { GATEWAY } from './gateway.ts';
import { SessionContext } from './session-context.ts';
import type { Session } from './session.ts';

const nothingToDo = () => Promise.resolve();
const APP: Session = {
  state: { status: 'app' },
  signIn: nothingToDo,
  dismissProblem: () => {},
  signOut: nothingToDo,
  getAccessToken: GATEWAY.getAccessToken,
};

/** Standalone app: provides the session that nobody signs in to. */
export function GatewaySession({ children }: { children: ReactNode }) {
  return <SessionContext value={APP}>{children}</SessionContext>;
}
