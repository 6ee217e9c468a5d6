import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import { SignInRequired, TokenUnavailable, type SignInProblem } from './session.ts';

const CANCELLED = new Set(['access_denied', 'user_cancelled']);

/** Besides MSAL's own class: `invalid_grant` is a revoked refresh token, `timed_out` a blocked frame (msal.md, 1). */
const NEEDS_THE_PERSON = new Set(['invalid_grant', 'timed_out']);

/** What to tell a person whose sign-in came back with an error. */
export function problemOf(error: unknown): SignInProblem {
  const code = codeOf(error);
  return { kind: CANCELLED.has(code) ? 'cancelled' : 'failed', code };
}

/** Why MSAL had no token: it takes the person, or it is anything else, which may pass and leaves the session alone. */
export function tokenFailure(error: unknown): SignInRequired | TokenUnavailable {
  const code = codeOf(error);
  const needsInteraction = error instanceof InteractionRequiredAuthError;
  if (!needsInteraction && !NEEDS_THE_PERSON.has(code)) return new TokenUnavailable(code, { cause: error });
  // Conditional Access says here what it wants; only a sign-in that asks for it brings a token that will do.
  const claims = (needsInteraction && error.claims) || null;
  return new SignInRequired(code, claims, { cause: error });
}

const codeOf = (error: unknown) => (error instanceof AuthError ? error.errorCode : 'unknown_error');
