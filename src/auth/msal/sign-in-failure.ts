import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { canStoreSignIn } from '../../browser/browser-storage.ts';
import { SignInRequired, TokenUnavailable, type SignInProblem } from '../session.ts';
import { isMsalCacheReadable } from './msal-cache.ts';

const CANCELLED = new Set(['access_denied', 'user_cancelled']);

/**
 * In addition to MSAL's own error class: `invalid_grant` is a revoked refresh token, `timed_out` a blocked frame
 * (docs/msal.md#renewal-failures).
 */
const NEEDS_THE_PERSON = new Set(['invalid_grant', 'timed_out']);

/** MSAL's entries are damaged: a renewal cannot repair them, a sign-in replaces them. */
const DAMAGED = new Set(['token_parsing_error', 'null_or_empty_token']);

/** The problem to show after a sign-in that came back with an error. */
export function problemOf(error: unknown): SignInProblem {
  const code = codeOf(error);
  if (!CANCELLED.has(code) && !canStoreSignIn()) return { kind: 'storage', code };
  return { kind: CANCELLED.has(code) ? 'cancelled' : 'failed', code };
}

/** Why MSAL gave no token: `SignInRequired`, or a temporary reason that does not end the session. */
export function tokenFailure(error: unknown): SignInRequired | TokenUnavailable {
  const code = codeOf(error);
  const needsInteraction = error instanceof InteractionRequiredAuthError;
  if (!needsInteraction && !NEEDS_THE_PERSON.has(code) && !isDamagedCache(error))
    return new TokenUnavailable(code, { cause: error });
  // The claims that Conditional Access demands: only a sign-in that requests them gives a token that is accepted.
  const claims = (needsInteraction && error.claims) || null;
  return new SignInRequired(code, claims, { cause: error });
}

class DamagedCache extends Error {}

/** Calls a method of MSAL that makes no request: damaged entries alone can cause a `TypeError` or `SyntaxError`. */
export function readMsalCache<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isLanguageError(error) ? new DamagedCache('', { cause: error }) : error;
  }
}

/** Whether MSAL cannot read its entries. Apart from its own errors it throws those of the language. */
export function isDamagedCache(error: unknown): boolean {
  if (error instanceof DamagedCache || DAMAGED.has(codeOf(error))) return true;
  // A `TypeError` may also be a failed request: only the entries themselves can tell.
  return isLanguageError(error) && !isMsalCacheReadable();
}

const isLanguageError = (error: unknown) => error instanceof SyntaxError || error instanceof TypeError;

/** Also of a `CacheError`, whose class MSAL does not export. */
function codeOf(error: unknown): string {
  if (error instanceof AuthError) return error.errorCode;
  const isCacheError = error instanceof Error && error.name === 'CacheError' && 'errorCode' in error;
  return isCacheError ? String(error.errorCode) : 'unknown_error';
}
