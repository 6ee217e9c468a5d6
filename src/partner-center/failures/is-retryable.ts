import type { FailureKind } from './failure.ts';

/** Whether the same request may succeed later without anybody's action. */
export function isRetryable(kind: FailureKind): boolean {
  switch (kind) {
    case 'unreachable':
    case 'blocked-or-unreachable':
    case 'timed-out':
    case 'token-unavailable':
    case 'app-token-unavailable':
    case 'throttled':
    case 'site-busy':
    case 'service-fault':
    case 'intermediary':
    case 'other-batch':
    case 'unreadable':
      return true;
    case 'sign-in-required':
    case 'step-up-required':
    case 'app-refused':
    case 'app-not-allowed':
    case 'site-refused':
    case 'mfa-required':
    case 'wrong-audience':
    case 'not-your-customer':
    case 'role-missing':
    case 'conditional-access':
    case 'app-only-refused':
    case 'not-found':
    case 'customer-not-found':
    case 'bad-request':
    case 'too-large':
      return false;
  }
}
