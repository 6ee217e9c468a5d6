import type { TokenOptions } from '../auth/session.ts';
import { type FailureKind, PartnerCenterError } from './failure.ts';

/** How another token may mend a refusal without the person; `null` when none can (msal.md, 1). */
export function renewalFor(error: unknown): TokenOptions | null {
  if (!(error instanceof PartnerCenterError) || error.details.status !== 401) return null;
  if (error.kind === 'step-up-required' && error.claims !== null) return { claims: error.claims };
  // Whether the header says `invalid_token` a browser may be kept from reading (reference, 5.4).
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

const ASKS_A_PERSON: ReadonlySet<FailureKind> = new Set([
  'sign-in-required',
  'step-up-required',
  'mfa-required',
]);

/** The same refusal of a call that carried no person's token: whoever looks on has no sign-in to mend. */
export function asRefusalOfTheApp(error: unknown): unknown {
  const isOne = error instanceof PartnerCenterError && ASKS_A_PERSON.has(error.kind);
  return isOne ? new PartnerCenterError('app-refused', error.details) : error;
}
