import {
  AuthError,
  NavigationClient,
  type NavigationOptions,
  type PublicClientApplication,
  type RedirectRequest,
} from '@azure/msal-browser';

import { canStoreSignIn } from '../../browser/browser-storage.ts';
import type { SignInOptions, SignInProblem } from '../session.ts';
import { clearMsalCache } from './msal-cache.ts';
import { forgetReturnAddress, keepReturnAddress } from './return-address.ts';
import { isDamagedCache, problemOf } from './sign-in-failure.ts';

/** Leaves for the sign-in page. Resolves to a problem, or to `null` when the page is being left. */
export function redirectToSignIn(
  msal: PublicClientApplication,
  scopes: readonly string[],
  { claims, otherAccount = false }: SignInOptions,
  hint: string | null,
): Promise<SignInProblem | null> {
  return redirect(msal, scopes, false, {
    ...(claims !== undefined && { claims }),
    ...(otherAccount ? { prompt: 'select_account' } : hint !== null && { loginHint: hint }),
  });
}

/** The same without interaction: Entra answers at once, with a sign-in or with an error. */
export function signInSilently(
  msal: PublicClientApplication,
  scopes: readonly string[],
  hint: string,
): Promise<SignInProblem | null> {
  msal.setNavigationClient(new ReplacingNavigation());
  return redirect(msal, scopes, true, { prompt: 'none', loginHint: hint });
}

async function redirect(
  msal: PublicClientApplication,
  scopes: readonly string[],
  isAutomatic: boolean,
  request: Partial<RedirectRequest>,
): Promise<SignInProblem | null> {
  // Without storage the page would come back signed out, every time.
  if (!canStoreSignIn()) return { kind: 'storage', code: '' };
  const signInId = keepReturnAddress(isAutomatic);
  const leave = () =>
    msal.loginRedirect({
      ...request,
      scopes: [...scopes],
      redirectStartPage: location.href,
      state: signInId,
    });
  try {
    await leave().catch((error: unknown) => {
      if (!isDamagedCache(error)) throw error;
      clearMsalCache();
      return leave();
    });
    return null;
  } catch (error) {
    // A second click while the page is being left: MSAL allows only one sign-in at a time.
    if (error instanceof AuthError && error.errorCode === 'interaction_in_progress') return null;
    forgetReturnAddress(signInId);
    // The sign-in page was too slow and MSAL has deleted its request state. Stop the navigation: its response could no
    // longer be redeemed.
    if (error instanceof AuthError && error.errorCode === 'timed_out') stop();
    return problemOf(error);
  }
}

/** Leaves no entry in the history: Back must not lead to the page as it was before the automatic sign-in. */
class ReplacingNavigation extends NavigationClient {
  override navigateExternal(url: string, options: NavigationOptions): Promise<boolean> {
    return super.navigateExternal(url, { ...options, noHistory: true });
  }
}
