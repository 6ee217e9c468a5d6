import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

import type { SignInProblem } from './session.ts';

const CANCELLED = new Set(['access_denied', 'user_cancelled']);

/** Besides MSAL's own class: `invalid_grant` is a revoked refresh token, `timed_out` a blocked frame (msal.md, 1). */
const NEEDS_THE_PERSON = new Set(['invalid_grant', 'timed_out']);

/** What to tell a person whose sign-in came back with an error. */
export function problemOf(error: unknown): SignInProblem {
  const code = error instanceof AuthError ? error.errorCode : 'unknown_error';
  return { kind: CANCELLED.has(code) ? 'cancelled' : 'failed', code };
}

/** Whether no token can be had without the person; anything else may pass, and leaves the session alone. */
export function needsThePerson(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof AuthError && NEEDS_THE_PERSON.has(error.errorCode);
}
