import { PublicClientApplication, type AccountInfo, type Configuration } from '@azure/msal-browser';

import { canStoreSignIn } from '../../browser/browser-storage.ts';
import type { EntraSettings } from '../../config/settings.ts';
import type { SignInProblem } from '../session.ts';
import { beginAutomaticSignIn, endAutomaticSignIn, isAutomaticSignIn } from './automatic-sign-in.ts';
import { signInSilently } from './entra-redirect.ts';
import { clearMsalCache } from './msal-cache.ts';
import { answerInFragment, forgetReturnAddress } from './return-address.ts';
import { isDamagedCache, problemOf } from './sign-in-failure.ts';
import { isSignedIn, rememberSignIn } from './signed-in-accounts.ts';
import { tokenNetwork } from './token-network.ts';

/** MSAL after start-up. The account is read once and never enumerated again (docs/msal.md#two-tab-defect). */
export interface EntraClient {
  readonly msal: PublicClientApplication;
  readonly account: AccountInfo | null;
  readonly problem: SignInProblem | null;
}

/**
 * Starts MSAL and processes the answer of a sign-in in progress. A new tab of a browser that has signed in before
 * starts an automatic sign-in: then the page is left, and this does not resolve.
 */
export async function startEntra(settings: EntraSettings): Promise<EntraClient> {
  try {
    return await startMsal(settings);
  } catch (error) {
    if (!isDamagedCache(error)) throw error;
    // Otherwise the tab would fail at every start.
    clearMsalCache();
    return startMsal(settings);
  }
}

async function startMsal(settings: EntraSettings): Promise<EntraClient> {
  const msal = new Client(configuration(settings));
  const isSilent = isAutomaticSignIn();
  const isUnexpected = answerInFragment() !== ''; // the redirect bridge did not find MSAL's notes
  let problem: SignInProblem | null = null;
  try {
    await msal.initialize();
    const answer = await msal.handleRedirectPromise();
    if (answer) {
      msal.setActiveAccount(answer.account);
      // Not after an automatic sign-in: an account that was signed out meanwhile stays signed out.
      if (!isSilent) rememberSignIn(answer.account.username);
    }
  } catch (error) {
    if (isDamagedCache(error)) throw error;
    problem = problemOf(error);
  }
  const active = msal.getActiveAccount();
  const account = active !== null && isSignedIn(active.username) ? active : null;
  await forgetOthers(msal, account);

  if (isUnexpected && account === null) problem ??= { kind: 'failed', code: 'sign_in_lost' };
  if (account !== null || problem !== null) forgetReturnAddress();
  if (isSilent || account !== null) endAutomaticSignIn();
  if (isSilent) problem = null; // nobody asked for this sign-in: the button is enough
  if (account === null && !canStoreSignIn()) problem = { kind: 'storage', code: '' };
  const hint = account === null && problem === null ? beginAutomaticSignIn() : null;
  if (hint !== null) problem = await signInSilently(msal, settings.scopes, hint);
  return { msal, account, problem };
}

/** MSAL React lists the accounts at every event while it renders: damaged entries must not break the page. */
class Client extends PublicClientApplication {
  override getAllAccounts(...filter: Parameters<PublicClientApplication['getAllAccounts']>): AccountInfo[] {
    try {
      return super.getAllAccounts(...filter);
    } catch (error) {
      if (!isDamagedCache(error)) throw error;
      return [];
    }
  }

  /** Throws where MSAL's entries are damaged. */
  storedAccounts(): AccountInfo[] {
    return super.getAllAccounts();
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
