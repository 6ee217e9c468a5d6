import { PublicClientApplication, type AccountInfo, type Configuration } from '@azure/msal-browser';

import { canStoreSignIn } from '../../browser/browser-storage.ts';
import type { EntraSettings } from '../../config/settings.ts';
import type { SignInProblem } from '../session.ts';
import { beginAutomaticSignIn, endAutomaticSignIn, isAutomaticSignIn } from './automatic-sign-in.ts';
import { signInSilently } from './entra-redirect.ts';
import { clearMsalCache } from './msal-cache.ts';
import { forgetOldReturnAddresses, takeResponse, type AuthorizationResponse } from './return-address.ts';
import { isDamagedCache, problemOf, readMsalCache } from './sign-in-failure.ts';
import { isSignedIn, rememberSignIn } from './signed-in-accounts.ts';
import { tokenNetwork } from './token-network.ts';

/** MSAL after start-up. The account is read once and never enumerated again (docs/msal.md#two-tab-defect). */
export interface EntraClient {
  readonly msal: PublicClientApplication;
  readonly account: AccountInfo | null;
  readonly problem: SignInProblem | null;
}

/**
 * Starts MSAL and processes the authorization response, if there is one. A new tab of a browser that has signed in before
 * starts an automatic sign-in: then the page is left, and this does not resolve.
 */
export async function startEntra(settings: EntraSettings): Promise<EntraClient> {
  const response = takeResponse();
  forgetOldReturnAddresses();
  try {
    return await startMsal(settings, response);
  } catch (error) {
    if (!isDamagedCache(error)) throw error;
    // Otherwise the tab would fail at every start.
    clearMsalCache();
    return startMsal(settings, response);
  }
}

/** `response` is what the redirect bridge passed on because it did not see MSAL's request state. */
async function startMsal(
  settings: EntraSettings,
  response: AuthorizationResponse | null,
): Promise<EntraClient> {
  const msal = new Client(configuration(settings));
  const isAutomatic = isAutomaticSignIn() || response?.isAutomatic === true;
  let problem: SignInProblem | null = null;
  try {
    await msal.initialize();
    const result = await msal.handleRedirectPromise({ hash: response?.hash ?? '' });
    if (result) {
      msal.setActiveAccount(result.account);
      // Not after an automatic sign-in: an account that was signed out meanwhile stays signed out.
      if (!isAutomatic) rememberSignIn(result.account.username);
    }
  } catch (error) {
    if (isDamagedCache(error)) throw error;
    problem = problemOf(error);
  }
  const active = msal.getActiveAccount();
  const account = active !== null && isSignedIn(active.username) ? active : null;
  await forgetOthers(msal, account);

  if (response !== null && account === null) problem ??= { kind: 'failed', code: 'sign_in_lost' };
  if (isAutomatic || account !== null) endAutomaticSignIn();
  if (isAutomatic) problem = null; // nobody asked for this sign-in: the button is enough
  if (account === null && !canStoreSignIn()) problem = { kind: 'storage', code: '' };
  // Not after a response that was lost: a tab whose sessionStorage keeps nothing would be redirected endlessly.
  const mayRedirect = account === null && problem === null && response === null;
  const hint = mayRedirect ? beginAutomaticSignIn() : null;
  if (hint !== null) problem = await signInSilently(msal, settings.scopes, hint);
  return { msal, account, problem };
}

/** MSAL React lists the accounts at every event while it renders: damaged entries must not break the page. */
class Client extends PublicClientApplication {
  override getAllAccounts(...filter: Parameters<PublicClientApplication['getAllAccounts']>): AccountInfo[] {
    try {
      return this.storedAccounts(...filter);
    } catch (error) {
      if (!isDamagedCache(error)) throw error;
      return [];
    }
  }

  override getActiveAccount(): AccountInfo | null {
    return readMsalCache(() => super.getActiveAccount());
  }

  /** Throws where MSAL's entries are damaged. */
  storedAccounts(...filter: Parameters<PublicClientApplication['getAllAccounts']>): AccountInfo[] {
    return readMsalCache(() => super.getAllAccounts(...filter));
  }
}

/** Deletes the tokens of every other account from this tab: the previous one, or one that was signed out meanwhile. */
async function forgetOthers(msal: Client, account: AccountInfo | null): Promise<void> {
  const others = msal.storedAccounts().filter((other) => other.homeAccountId !== account?.homeAccountId);
  for (const other of others) await msal.clearCache({ account: other });
}

function configuration(settings: EntraSettings): Configuration {
  // One page for both: it is the only address to register, and leads to `/` after signing out
  // (docs/msal.md#redirect-bridge).
  const bridge = `${location.origin}/redirect.html`;
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      // Without it MSAL asks login.microsoftonline.com about every host it does not know
      // (docs/msal.md#authority-metadata).
      knownAuthorities: [new URL(settings.authority).host],
      redirectUri: bridge,
      postLogoutRedirectUri: bridge,
      clientCapabilities: ['CP1'],
      ...(settings.authorityMetadata !== null && { authorityMetadata: settings.authorityMetadata }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { networkClient: tokenNetwork },
  };
}
