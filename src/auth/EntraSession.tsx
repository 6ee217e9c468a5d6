import { MsalProvider, useMsal } from '@azure/msal-react';
import { use, useState, type ReactNode } from 'react';

import type { EntraSettings } from '../config/settings.ts';
import { acquireToken, redirectToSignIn, startEntra, type EntraClient } from './entra-client.ts';
import { SessionContext, type Session } from './session.ts';

interface Props {
  readonly settings: EntraSettings;
  readonly children: ReactNode;
}

/** App + User. Suspends until MSAL has started and has taken in the answer of a sign-in. */
export function EntraSession({ settings, children }: Props) {
  const client = use(startEntra(settings));
  return (
    <MsalProvider instance={client.msal}>
      <HeldSession client={client} scopes={settings.scopes}>
        {children}
      </HeldSession>
    </MsalProvider>
  );
}

interface HeldSessionProps {
  readonly client: EntraClient;
  readonly scopes: readonly string[];
  readonly children: ReactNode;
}

function HeldSession({ client, scopes, children }: HeldSessionProps) {
  const { instance } = useMsal();
  const [problem, setProblem] = useState(client.problem);
  const { account } = client;
  const session: Session = {
    state:
      account === null
        ? { status: 'signed-out', problem }
        : {
            status: 'signed-in',
            account: {
              id: account.homeAccountId,
              name: account.name ?? account.username,
              username: account.username,
            },
          },
    signIn: async () => setProblem(await redirectToSignIn(client, scopes)),
    signOut: () => instance.logoutRedirect({ account }),
    getAccessToken: () => acquireToken(client, scopes),
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
