/**
 * The service's own information about a failure, for the details on screen and for a support case
 * (docs/partner-center-api.md#support-ids).
 */
export interface SupportDetails {
  /** HTTP status, or `null` when no answer came at all. */
  readonly status: number | null;
  /** The service's own error code, `''` when it gave none. */
  readonly code: string;
  /** The service's own description, `''` when it gave none. Shown, never branched on. */
  readonly description: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly correlationVector: string;
  readonly serverId: string;
}

/**
 * Every way in which a call of the service can fail, as far as screens distinguish them
 * (docs/partner-center-api.md#error-codes).
 */
export type FailureKind =
  | 'unreachable' // no HTTP answer: offline or connection reset
  | 'blocked-or-unreachable' // the same from another origin: the browser may have blocked it (docs/partner-center-api.md#cors)
  | 'timed-out' // the answer did not arrive in time, or not all of it
  | 'sign-in-required' // 401, or no token without the person
  | 'step-up-required' // 401 with a claims challenge, or Entra wants more first (docs/msal.md#claims-challenges)
  | 'token-unavailable' // no token for now: the login host failed, the session goes on
  | 'app-refused' // 401 where no person signs in: the gateway's own credential is refused
  | 'app-not-allowed' // 403 where no person signs in: the app lacks a role or the customer's consent
  | 'app-token-unavailable' // the gateway got no token for the app
  | 'site-refused' // the site's own nginx does not accept that the call is from its pages
  | 'site-busy' // the site's own nginx limits how many calls it passes on
  | 'mfa-required' // 401/900421
  | 'wrong-audience' // 401/900420: the deployment asks for the wrong scope
  | 'not-your-customer' // 403/20002
  | 'role-missing' // 403 with 2032, 900150, 900308 and undocumented codes
  | 'conditional-access' // 403/900309
  | 'app-only-refused' // 403/900329
  | 'not-found' // 404: wrong IDs, or no longer kept
  | 'customer-not-found' // 404/60003
  | 'other-batch' // the answer is about another tracking ID
  | 'bad-request' // other 4xx
  | 'throttled' // 429
  | 'service-fault' // 5xx
  | 'intermediary' // a proxy, firewall or gateway answered instead of the service
  | 'too-large' // more than the page can process
  | 'unreadable'; // the answer does not match the contract

/** The only error, besides an abort, that a call of this folder rejects with. */
export class PartnerCenterError extends Error {
  override readonly name = 'PartnerCenterError';
  readonly kind: FailureKind;
  readonly details: SupportDetails;
  /** How long the service asks to wait, in milliseconds; `null` where it does not. */
  readonly retryAfterMs: number | null;
  /** The claims request for the next sign-in, as JSON; only where signing in again may help. */
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
