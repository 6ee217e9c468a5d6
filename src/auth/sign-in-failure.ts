import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { SignInRequired, type SignInProblem } from './session.ts';

const CANCELLED = new Set(['access_denied', 'user_cancelled']);

/** Besides MSAL's own class: `invalid_grant` is a revoked refresh token, `timed_out` a blocked frame (msal.md, 1). */
const NEEDS_THE_PERSON = new Set(['invalid_grant', 'timed_out']);

/** What to tell a person whose sign-in came back with an error. */
export function problemOf(error: unknown): SignInProblem {
  const code = error instanceof AuthError ? error.errorCode : 'unknown_error';
  return { kind: CANCELLED.has(code) ? 'cancelled' : 'failed', code };
}

/** Where no token can be had without the person; `null` for anything else: it may pass, and leaves the session alone. */
export function signInRequired(error: unknown): SignInRequired | null {
  if (!(error instanceof AuthError)) return null;
  const needsInteraction = error instanceof InteractionRequiredAuthError;
  if (!needsInteraction && !NEEDS_THE_PERSON.has(error.errorCode)) return null;
  // Conditional Access says here what it wants; only a sign-in that asks for it brings a token that will do.
  const claims = (needsInteraction && error.claims) || null;
  return new SignInRequired(error.errorCode, claims, { cause: error });
}
