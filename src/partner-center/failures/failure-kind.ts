import type { FailureKind } from './failure.ts';
import { refusalKind } from './refusals.ts';

/** What an HTTP status outside 2xx and the service's own code mean (docs/partner-center-api.md#error-codes). */
export function failureKind(status: number, code: string): FailureKind {
  const refusal = refusalKind(status, code);
  if (refusal !== null) return refusal;
  if (code === 'site-busy') return 'site-busy'; // deploy/nginx/site.conf
  if (code === 'gateway-token') return 'app-token-unavailable'; // deploy/nginx/gateway.js
  switch (status) {
    case 404:
      return code === '60003' ? 'customer-not-found' : 'not-found';
    case 408: // the service timed out: nothing is wrong with the request
      return 'service-fault';
    case 429:
      return 'throttled';
    default:
      if (status >= 500) return 'service-fault';
      return status >= 400 ? 'bad-request' : 'unreadable';
  }
}
