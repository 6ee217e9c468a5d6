import type { FailureKind } from '../partner-center/failures/failure.ts';

/** The one thing that is worth doing about a failure. */
export type FailureAction = 'refresh' | 'sign-in' | 'other-batch' | 'copy-details';

/** What to offer for each failure. Who must act differs; the words are in the catalogue. */
export function failureAction(kind: FailureKind): FailureAction {
  switch (kind) {
    case 'unreachable':
    case 'blocked-or-unreachable':
    case 'timed-out':
    case 'token-unavailable':
    case 'app-token-unavailable':
    case 'service-fault':
    case 'intermediary':
    case 'other-batch':
    case 'unreadable':
      return 'refresh';
    case 'sign-in-required':
    case 'step-up-required':
    case 'mfa-required':
    case 'conditional-access':
      return 'sign-in';
    case 'not-found':
    case 'customer-not-found':
    case 'bad-request':
    case 'not-your-customer':
      return 'other-batch';
    case 'role-missing':
    case 'site-busy':
    case 'throttled': // there is nothing to do but wait
    case 'app-only-refused':
    case 'app-refused':
    case 'app-not-allowed':
    case 'site-refused':
    case 'wrong-audience':
    case 'too-large':
      return 'copy-details';
  }
}
