import type { TokenOptions } from '../../auth/session.ts';
import { type FailureKind, PartnerCenterError } from '../failures/failure.ts';

/** How another token may resolve a refusal without the person; `null` when none can (docs/msal.md#claims-challenges). */
export function renewalFor(error: unknown): TokenOptions | null {
  if (!(error instanceof PartnerCenterError) || error.details.status !== 401) return null;
  if (error.kind === 'step-up-required' && error.claims !== null) return { claims: error.claims };
  // Whether the header says `invalid_token` a browser may be kept from reading (docs/partner-center-api.md#cors).
  return error.kind === 'sign-in-required' ? { forceRefresh: true } : null;
}

/** What to tell after the call was made anew: of a token that takes the person, the refusal that asked for it. */
export function afterRenewal(refusal: unknown, error: unknown): unknown {
  if (!(refusal instanceof PartnerCenterError && error instanceof PartnerCenterError)) return error;
  if (error.details.status !== null) return error;
  if (error.kind === 'sign-in-required') return refusal;
  if (error.kind !== 'step-up-required') return error;
  // Entra wants something of its own.
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

/** The same refusal of a call that carried no person's token: the person has no sign-in, account or role to change. */
export function asRefusalOfTheApp(error: unknown): unknown {
  if (!(error instanceof PartnerCenterError)) return error;
  const kind = OF_THE_APP[error.kind];
  return kind === undefined ? error : new PartnerCenterError(kind, error.details);
}
