import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { canStoreSignIn } from '../../browser/browser-storage.ts';
import { SignInRequired, TokenUnavailable, type SignInProblem } from '../session.ts';
import { isMsalCacheReadable } from './msal-cache.ts';

const CANCELLED = new Set(['access_denied', 'user_cancelled']);

/**
 * Besides MSAL's own class: `invalid_grant` is a revoked refresh token, `timed_out` a blocked frame
 * (docs/msal.md#renewal-failures).
 */
const NEEDS_THE_PERSON = new Set(['invalid_grant', 'timed_out']);

/** What MSAL has kept cannot be read: no renewal brings it back, a sign-in replaces it. */
const DAMAGED = new Set(['token_parsing_error', 'null_or_empty_token']);

/** What to tell a person whose sign-in came back with an error. */
export function problemOf(error: unknown): SignInProblem {
  const code = codeOf(error);
  if (!CANCELLED.has(code) && !canStoreSignIn()) return { kind: 'storage', code };
  return { kind: CANCELLED.has(code) ? 'cancelled' : 'failed', code };
}

/** Why MSAL had no token: it takes the person, or it is anything else, which may pass and leaves the session alone. */
export function tokenFailure(error: unknown): SignInRequired | TokenUnavailable {
  const code = codeOf(error);
  const needsInteraction = error instanceof InteractionRequiredAuthError;
  if (!needsInteraction && !NEEDS_THE_PERSON.has(code) && !isDamagedCache(error))
    return new TokenUnavailable(code, { cause: error });
  // Conditional Access says here what it wants; only a sign-in that asks for it brings a token that will do.
  const claims = (needsInteraction && error.claims) || null;
  return new SignInRequired(code, claims, { cause: error });
}

/** Whether MSAL cannot read what it has kept. Apart from its own errors it lets those of the language through. */
export function isDamagedCache(error: unknown): boolean {
  if (DAMAGED.has(codeOf(error))) return true;
  // A `TypeError` is just as well a request that failed: what is kept must be looked at.
  return (error instanceof SyntaxError || error instanceof TypeError) && !isMsalCacheReadable();
}

/** Not only of an `AuthError`: MSAL's errors about its cache are of another class, which it does not export. */
function codeOf(error: unknown): string {
  if (error instanceof AuthError) return error.errorCode;
  const isCacheError = error instanceof Error && error.name === 'CacheError' && 'errorCode' in error;
  return isCacheError ? String(error.errorCode) : 'unknown_error';
}
