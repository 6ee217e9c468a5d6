import type { AccountInfo } from '@azure/msal-browser';

import type { EntraSettings } from '../../config/settings.ts';
import type { SignInOptions, SignInProblem, TokenSource } from '../session.ts';
import { acquireToken } from './acquire-token.ts';
import { endAutomaticSignIn } from './automatic-sign-in.ts';
import { type EntraClient, startEntra } from './entra-client.ts';
import { redirectToSignIn } from './entra-redirect.ts';
import { forgetSignIn, isSignedIn, signInHint, watchSignIns } from './signed-in-accounts.ts';

/** App + User, without React: enough for the first request. */
export interface StartedSession extends TokenSource {
  readonly client: EntraClient;
  /** The account of this tab, `null` once it is signed out. */
  readonly account: () => AccountInfo | null;
  /** Calls `listener` whenever the account may have changed. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Leaves for the sign-in page. Resolves to a problem, or to `null` when the page is being left. */
  readonly signIn: (options: SignInOptions) => Promise<SignInProblem | null>;
  /** The account counts as signed out from now on, in every tab. */
  readonly forget: () => void;
}

/** Resolves once MSAL has started and has processed the authorization response, if there is one. */
export async function startSession(settings: EntraSettings): Promise<StartedSession> {
  const client = await startEntra(settings);
  const { scopes } = settings;
  const account = () => activeAccount(client);
  return {
    client,
    account,
    accountId: () => account()?.homeAccountId ?? null,
    subscribe: watchSignIns,
    getAccessToken: (options) => acquireToken({ ...client, account: account() }, scopes, options),
    signIn: (options) => {
      endAutomaticSignIn(); // or the response to this one would count as automatic
      return redirectToSignIn(client.msal, scopes, options, account()?.username ?? signInHint());
    },
    forget: () => {
      const username = account()?.username;
      if (username !== undefined) forgetSignIn(username);
    },
  };
}

/** Clients whose account was signed out: their tokens are deleted, even if another tab signs the account in again. */
const signedOut = new WeakSet<EntraClient>();

function activeAccount(client: EntraClient): AccountInfo | null {
  const { account } = client;
  if (account !== null && !isSignedIn(account.username)) signedOut.add(client);
  return signedOut.has(client) ? null : account;
}
