import {
  AuthError,
  CacheLookupPolicy,
  PublicClientApplication,
  type AccountInfo,
  type Configuration,
} from '@azure/msal-browser';

import type { EntraSettings } from '../config/settings.ts';
import { SignInRequired, type SignInProblem } from './session.ts';
import { needsThePerson, problemOf } from './sign-in-failure.ts';

/** MSAL after start-up: the account is taken once and held, never enumerated again (msal.md, 3). */
export interface EntraClient {
  readonly msal: PublicClientApplication;
  readonly account: AccountInfo | null;
  readonly problem: SignInProblem | null;
}

const started = new WeakMap<EntraSettings, Promise<EntraClient>>();

/** Starts MSAL and takes in the answer of a sign-in that is under way. Once per settings. Rejects only
 *  where MSAL cannot run at all, which is plain http on anything but a loopback address. */
export function startEntra(settings: EntraSettings): Promise<EntraClient> {
  const running = started.get(settings) ?? start(settings);
  started.set(settings, running);
  return running;
}

async function start(settings: EntraSettings): Promise<EntraClient> {
  const msal = new PublicClientApplication(configuration(settings));
  let problem: SignInProblem | null = null;
  try {
    await msal.initialize();
    const answer = await msal.handleRedirectPromise();
    if (answer) msal.setActiveAccount(answer.account);
  } catch (error) {
    problem = problemOf(error);
  }
  return { msal, account: msal.getActiveAccount(), problem };
}

function configuration(settings: EntraSettings): Configuration {
  // One page for both: it is the one address to register, and leaves a clean `/` after signing out (msal.md, 1).
  const bridge = `${location.origin}/redirect.html`;
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      // Without it MSAL asks login.microsoftonline.com about every host it does not know (msal.md, 1).
      knownAuthorities: [new URL(settings.authority).host],
      redirectUri: bridge,
      postLogoutRedirectUri: bridge,
      clientCapabilities: ['CP1'],
      ...(settings.authorityMetadata !== null && { authorityMetadata: settings.authorityMetadata }),
    },
    cache: { cacheLocation: 'sessionStorage' },
  };
}

/** A token for the API, renewed if need be. Rejects with `SignInRequired`, or with what may pass; never redirects. */
export async function acquireToken(
  { msal, account }: EntraClient,
  scopes: readonly string[],
): Promise<string> {
  if (account === null) throw new SignInRequired();
  try {
    const { accessToken } = await msal.acquireTokenSilent({
      account,
      scopes: [...scopes],
      // No hidden frame: with third-party cookies blocked it can only fail, 10 s later (msal.md, 1).
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
    return accessToken;
  } catch (error) {
    if (needsThePerson(error)) throw new SignInRequired('', { cause: error });
    throw error;
  }
}

/** Leaves for the sign-in page. Resolves to what went wrong, or to `null` when the page is being left. */
export async function redirectToSignIn(
  { msal, account }: EntraClient,
  scopes: readonly string[],
): Promise<SignInProblem | null> {
  try {
    await msal.loginRedirect({
      scopes: [...scopes],
      redirectStartPage: location.href,
      ...(account !== null && { loginHint: account.username }),
    });
    return null;
  } catch (error) {
    // A second click while the first is on its way: MSAL lets only one through.
    if (error instanceof AuthError && error.errorCode === 'interaction_in_progress') return null;
    return problemOf(error);
  }
}
