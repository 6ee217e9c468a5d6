import { CacheLookupPolicy } from '@azure/msal-browser';

import { SignInRequired, type TokenOptions } from '../session.ts';
import type { EntraClient } from './entra-client.ts';
import { clearMsalCache } from './msal-cache.ts';
import { isDamagedCache, tokenFailure } from './sign-in-failure.ts';

/** A token for the API, renewed if need be. Rejects with `SignInRequired` or `TokenUnavailable`; never redirects. */
export async function acquireToken(
  { msal, account }: EntraClient,
  scopes: readonly string[],
  options: TokenOptions = {},
): Promise<string> {
  if (account === null) throw new SignInRequired();
  try {
    const { accessToken } = await msal.acquireTokenSilent({
      ...options,
      account,
      scopes: [...scopes],
      // No hidden frame: with third-party cookies blocked it can only fail, 10 s later (docs/msal.md#silent-renewal).
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
    return accessToken;
  } catch (error) {
    // What cannot be read would also spoil the sign-in that replaces it.
    if (isDamagedCache(error)) clearMsalCache();
    throw tokenFailure(error);
  }
}
