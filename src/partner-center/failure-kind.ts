import type { FailureKind } from './failure.ts';

const BY_CODE: Readonly<Record<string, FailureKind>> = {
  '401/900420': 'wrong-audience',
  '401/900421': 'mfa-required',
  '403/20002': 'not-your-customer',
  '403/900309': 'conditional-access',
  '403/900329': 'app-only-refused',
};

/** What an HTTP status outside 2xx and the service's own code mean (reference, 4.2 and 4.3). */
export function failureKind(status: number, code: string): FailureKind {
  const known = BY_CODE[`${status}/${code}`];
  if (known !== undefined) return known;
  switch (status) {
    case 401:
      return 'sign-in-required';
    case 403:
      return 'role-missing';
    case 404:
      return 'not-found';
    case 408: // the service gave up waiting: its trouble, not the request's
      return 'service-fault';
    case 429:
      return 'throttled';
    default:
      if (status >= 500) return 'service-fault';
      return status >= 400 ? 'bad-request' : 'unreadable';
  }
}
