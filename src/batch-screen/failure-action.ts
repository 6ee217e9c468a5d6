import type { FailureKind } from '../partner-center/failure.ts';

/** The one thing that is worth doing about a failure. */
export type FailureAction = 'look-again' | 'sign-in' | 'other-batch' | 'copy-details' | 'wait';

/** What to offer for each failure (product design, 6). Who must act differs; the words are in the catalogue. */
export function failureAction(kind: FailureKind): FailureAction {
  switch (kind) {
    case 'unreachable':
    case 'blocked-or-unreachable':
    case 'service-fault':
    case 'unreadable':
      return 'look-again';
    case 'sign-in-required':
    case 'step-up-required':
    case 'mfa-required':
      return 'sign-in';
    case 'not-found':
    case 'bad-request':
    case 'not-your-customer':
      return 'other-batch';
    case 'role-missing':
    case 'conditional-access':
    case 'app-only-refused':
    case 'app-refused':
    case 'wrong-audience':
      return 'copy-details';
    case 'throttled':
      return 'wait';
  }
}
