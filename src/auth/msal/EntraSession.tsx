import { MsalProvider, useMsal } from '@azure/msal-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { LazyPart } from '../../browser/lazy-part.ts';
import { SessionContext } from '../session-context.ts';
import type { Session, SessionState } from '../session.ts';
import type { StartedSession } from './start-session.ts';

const notYet = () => Promise.reject(new Error('The session has not started yet'));
const without = (state: SessionState): Session => ({
  state,
  signIn: notYet,
  dismissProblem: () => {},
  signOut: notYet,
  getAccessToken: notYet,
});
const STARTING = without({ status: 'starting' });

/**
 * App + User: provides the session, which is `starting` until MSAL has started. State and not `Suspense`: React delays
 * content that follows a fallback within 300 ms.
 */
export function EntraSession({ part, children }: { part: LazyPart<StartedSession>; children: ReactNode }) {
  const started = useSyncExternalStore(part.subscribe, part.loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    part.load().catch(() => setFailed(true));
  }, [part]);

  if (started === null) {
    const session = failed ? without({ status: 'not-loaded', retry: part.load }) : STARTING;
    return <SessionContext value={session}>{children}</SessionContext>;
  }
  return (
    <MsalProvider instance={started.client.msal}>
      <ActiveSession started={started}>{children}</ActiveSession>
    </MsalProvider>
  );
}

function ActiveSession({ started, children }: { started: StartedSession; children: ReactNode }) {
  const { client, account } = started;
  const { instance } = useMsal();
  const [problem, setProblem] = useState(client.problem);
  const active = useSyncExternalStore(started.subscribe, account);

  useEffect(() => {
    // Another tab has signed the account out: delete its tokens in this one as well.
    if (active === null && client.account !== null) void instance.clearCache({ account: client.account });
  }, [active, client, instance]);

  const state: SessionState =
    active === null
      ? { status: 'signed-out', problem }
      : {
          status: 'signed-in',
          account: {
            id: active.homeAccountId,
            name: active.name ?? active.username,
            username: active.username,
          },
          // The session goes on as before: a cancelled sign-in needs no notice.
          problem: problem?.kind === 'cancelled' ? null : problem,
        };
  const session: Session = {
    state,
    signIn: async (options = {}) => setProblem(await started.signIn(options)),
    signOut: () => {
      started.forget();
      return instance.logoutRedirect({ account: active });
    },
    dismissProblem: () => setProblem(null),
    getAccessToken: started.getAccessToken,
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
