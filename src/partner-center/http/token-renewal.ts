import type { TokenOptions } from '../../auth/session.ts';
import { type FailureKind, PartnerCenterError } from '../failures/failure.ts';

/**
 * Options for a token that may resolve a refusal without the person; `null` when none can
 * (docs/msal.md#claims-challenges).
 */
export function renewalFor(error: unknown): TokenOptions | null {
  if (!(error instanceof PartnerCenterError) || error.details.status !== 401) return null;
  if (error.kind === 'step-up-required' && error.claims !== null) return { claims: error.claims };
  // Not only for `invalid_token`: a browser may be prevented from reading the header (docs/partner-center-api.md#cors).
  return error.kind === 'sign-in-required' ? { forceRefresh: true } : null;
}

/** The failure to report after the second try: the first refusal where a new token needs the person. */
export function afterRenewal(refusal: unknown, error: unknown): unknown {
  if (!(refusal instanceof PartnerCenterError && error instanceof PartnerCenterError)) return error;
  if (error.details.status !== null) return error;
  if (error.kind === 'sign-in-required') return refusal;
  if (error.kind !== 'step-up-required') return error;
  // Entra has requirements of its own.
  return new PartnerCenterError(error.kind, refusal.details, { claims: refusal.claims ?? error.claims });
}

const OF_THE_APP: Partial<Record<FailureKind, FailureKind>> = {
  'sign-in-required': 'app-refused',
  'step-up-required': 'app-refused',
  'mfa-required': 'app-refused',
  'wrong-audience': 'app-refused',
  'role-missing': 'app-not-allowed',
  'conditional-access': 'app-not-allowed',
};

/** Converts the refusal of a call without a person's token: there is no sign-in, account or role to change. */
export function asRefusalOfTheApp(error: unknown): unknown {
  if (!(error instanceof PartnerCenterError)) return error;
  const kind = OF_THE_APP[error.kind];
  return kind === undefined ? error : new PartnerCenterError(kind, error.details);
}
