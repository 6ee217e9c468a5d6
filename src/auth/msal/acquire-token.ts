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
      // No hidden frame: where third-party cookies are blocked it fails after 10 s (docs/msal.md#silent-renewal).
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
    return accessToken;
  } catch (error) {
    const failure = tokenFailure(error); // reads the damaged entries: before they are deleted
    // Damaged entries would break the next sign-in as well.
    if (isDamagedCache(error)) clearMsalCache();
    throw failure;
  }
}
