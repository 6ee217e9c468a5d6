/**
 * What the service said about a failure, for the screen's "details" and for a support case
 * (docs/partner-center-api.md#support-ids).
 */
export interface SupportDetails {
  /** HTTP status, or `null` when no answer came at all. */
  readonly status: number | null;
  /** The service's own error code, `''` when it gave none. */
  readonly code: string;
  /** The service's own words, `''` when it gave none. Shown as detail; never branched on. */
  readonly description: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly correlationVector: string;
  readonly serverId: string;
}

/**
 * Every way in which a call of the service can fail, as the screen needs to tell them apart
 * (docs/partner-center-api.md#error-codes).
 */
export type FailureKind =
  | 'unreachable' // no HTTP answer: offline or connection reset
  | 'blocked-or-unreachable' // the same from another origin: the browser may have blocked it (docs/partner-center-api.md#cors)
  | 'timed-out' // the answer, or the rest of it, did not come in time
  | 'sign-in-required' // 401, or no token without the person
  | 'step-up-required' // 401 with a claims challenge, or Entra wants more first (docs/msal.md#claims-challenges)
  | 'token-unavailable' // no token for now: the login host's trouble, not the person's
  | 'app-refused' // 401 where no person signs in: the gateway's own credential is refused
  | 'app-not-allowed' // 403 where no person signs in: the app lacks a role or the customer's consent
  | 'app-token-unavailable' // the gateway of test/hosting got no token for the app
  | 'site-refused' // the site's own nginx does not take the call for one of its pages'
  | 'site-busy' // the site's own nginx limits how many calls it passes on
  | 'mfa-required' // 401/900421
  | 'wrong-audience' // 401/900420: the deployment asks for the wrong scope
  | 'not-your-customer' // 403/20002
  | 'role-missing' // 403 with 2032, 900150, 900308 and codes nobody knows
  | 'conditional-access' // 403/900309
  | 'app-only-refused' // 403/900329
  | 'not-found' // 404: wrong IDs, or no longer kept
  | 'customer-not-found' // 404/60003
  | 'other-batch' // an answer about another tracking ID than was asked for
  | 'bad-request' // other 4xx
  | 'throttled' // 429
  | 'service-fault' // 5xx
  | 'intermediary' // a proxy, firewall or gateway on the way answered instead
  | 'too-large' // more than the page can take
  | 'unreadable'; // an answer that is not what the contract says

/** Thrown by every call of this folder, and nothing else is (but an abort). */
export class PartnerCenterError extends Error {
  override readonly name = 'PartnerCenterError';
  readonly kind: FailureKind;
  readonly details: SupportDetails;
  /** How long the service asked us to wait, in milliseconds; only with `throttled` and `service-fault`. */
  readonly retryAfterMs: number | null;
  /** What the next sign-in must prove, as a claims request in JSON; only where signing in again may help. */
  readonly claims: string | null;

  constructor(
    kind: FailureKind,
    details: SupportDetails,
    { retryAfterMs = null, claims = null }: { retryAfterMs?: number | null; claims?: string | null } = {},
  ) {
    super(`${kind} ${details.status ?? ''} ${details.code}`.trim());
    this.kind = kind;
    this.details = details;
    this.retryAfterMs = retryAfterMs;
    this.claims = claims;
  }
}
