import { MsalProvider, useMsal } from '@azure/msal-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { EntraSettings } from '../../config/settings.ts';
import { SessionContext, type Session, type SessionState } from '../session.ts';
import { acquireToken } from './acquire-token.ts';
import { endAutomaticSignIn } from './automatic-sign-in.ts';
import { startEntra, type EntraClient } from './entra-client.ts';
import { redirectToSignIn } from './entra-redirect.ts';
import { forgetSignIn, isSignedIn, signInHint, watchSignIns } from './signed-in-accounts.ts';

/** App + User. Resolves once MSAL has started and has processed the authorization response, if there is one. */
export async function startSession(settings: EntraSettings) {
  const client = await startEntra(settings);
  return {
    Session: ({ children }: { children: ReactNode }) => (
      <MsalProvider instance={client.msal}>
        <ActiveSession client={client} scopes={settings.scopes}>
          {children}
        </ActiveSession>
      </MsalProvider>
    ),
  };
}

interface ActiveSessionProps {
  readonly client: EntraClient;
  readonly scopes: readonly string[];
  readonly children: ReactNode;
}

function ActiveSession({ client, scopes, children }: ActiveSessionProps) {
  const { instance } = useMsal();
  const [problem, setProblem] = useState(client.problem);
  const active = useSyncExternalStore(watchSignIns, () => activeAccount(client));

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
    signIn: async (options = {}) => {
      endAutomaticSignIn(); // or the response to this one would count as automatic
      const hint = active?.username ?? signInHint();
      setProblem(await redirectToSignIn(client.msal, scopes, options, hint));
    },
    signOut: () => {
      if (active !== null) forgetSignIn(active.username);
      return instance.logoutRedirect({ account: active });
    },
    dismissProblem: () => setProblem(null),
    getAccessToken: (options) => acquireToken({ ...client, account: activeAccount(client) }, scopes, options),
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Clients whose account was signed out: their tokens are deleted, even if another tab signs the account in again. */
const signedOut = new WeakSet<EntraClient>();

/** The account of this tab, until it is signed out. */
function activeAccount(client: EntraClient) {
  const { account } = client;
  if (account !== null && !isSignedIn(account.username)) signedOut.add(client);
  return signedOut.has(client) ? null : account;
}
