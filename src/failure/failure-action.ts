import type { FailureKind } from '../partner-center/failures/failure.ts';

/** The action offered for a failure. */
export type FailureAction = 'refresh' | 'sign-in' | 'other-batch' | 'copy-details';

/** The action for each kind of failure; `copy-details` where somebody else must act. */
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
    case 'throttled': // the only remedy is to wait
    case 'app-only-refused':
    case 'app-refused':
    case 'app-not-allowed':
    case 'site-refused':
    case 'wrong-audience':
    case 'too-large':
      return 'copy-details';
  }
}
