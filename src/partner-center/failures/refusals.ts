import type { FailureKind, PartnerCenterError } from './failure.ts';

/** A possible cause of a 401 or 403. */
export type Diagnosis =
  | 'session' // the token has expired or was revoked
  | 'other-account'
  | 'mfa'
  | 'mfa-not-set-up'
  | 'step-up'
  | 'policy'
  | 'device'
  | 'role'
  | 'consent'
  | 'delegation'
  | 'relationship'
  | 'wrong-customer'
  | 'wrong-cloud'
  | 'scope'
  | 'lost-token' // a proxy removes the token
  | 'app-only'
  | 'app-credential'
  | 'app-scope'
  | 'app-role'
  | 'indirect-reseller' // has no access to the API (docs/partner-center-api.md#who-may-call)
  | 'insecure-page'
  | 'site-front'; // a proxy in front of the site

/** Who can fix it; `provider`: an indirect reseller's provider; `operator`: the people who run this dashboard. */
export type Resolver = 'you' | 'administrator' | 'customer' | 'provider' | 'operator';

/** One line of the access hints. */
export interface Finding {
  readonly diagnosis: Diagnosis;
  readonly resolver: Resolver;
}

interface Refusal {
  readonly kind: FailureKind;
  /** The most likely first. */
  readonly findings: readonly Finding[];
}

const RESOLVERS: Readonly<Record<Diagnosis, Resolver>> = {
  session: 'you',
  'other-account': 'you',
  mfa: 'you',
  'mfa-not-set-up': 'administrator',
  'step-up': 'you',
  policy: 'administrator',
  device: 'you',
  role: 'administrator',
  consent: 'administrator',
  delegation: 'customer',
  relationship: 'customer',
  'wrong-customer': 'you',
  'wrong-cloud': 'operator',
  scope: 'operator',
  'lost-token': 'operator',
  'app-only': 'operator',
  'app-credential': 'operator',
  'app-scope': 'operator',
  'app-role': 'administrator',
  'indirect-reseller': 'provider',
  'insecure-page': 'operator',
  'site-front': 'operator',
};

const finding = (diagnosis: Diagnosis): Finding => ({ diagnosis, resolver: RESOLVERS[diagnosis] });

const refusal = (kind: FailureKind, ...diagnoses: readonly Diagnosis[]): Refusal => ({
  kind,
  findings: diagnoses.map(finding),
});

/** Refusals by status and the service's own code (docs/partner-center-api.md#error-codes). */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  '401/400': refusal('sign-in-required', 'session', 'other-account', 'consent', 'wrong-cloud'),
  '401/800001': refusal('sign-in-required', 'lost-token', 'session'),
  '401/900420': refusal('wrong-audience', 'scope', 'wrong-cloud'),
  '401/900421': refusal('mfa-required', 'mfa', 'mfa-not-set-up'),
  '401/10001': refusal('mfa-required', 'mfa', 'mfa-not-set-up'),
  '403/2032': refusal(
    'role-missing',
    'role',
    'wrong-customer',
    'relationship',
    'indirect-reseller',
    'consent',
  ),
  '403/20002': refusal('not-your-customer', 'wrong-customer', 'relationship', 'other-account', 'wrong-cloud'),
  '403/900150': refusal('role-missing', 'role', 'other-account'),
  '403/900308': refusal('role-missing', 'role', 'delegation', 'other-account'),
  '403/900309': refusal('conditional-access', 'device', 'mfa', 'policy'),
  '403/900329': refusal('app-only-refused', 'app-only'),
  // Not the service's: deploy/nginx/call-rules.conf
  '403/site-refused': refusal('site-refused', 'insecure-page', 'site-front'),
};

/** Refusals with any other code. */
const BY_STATUS: Readonly<Record<string, Refusal>> = {
  '401': refusal('sign-in-required', 'session', 'other-account', 'consent', 'wrong-cloud'),
  '403': refusal(
    'role-missing',
    'role',
    'relationship',
    'wrong-customer',
    'indirect-reseller',
    'consent',
    'wrong-cloud',
  ),
};

/** Refusals that no code identifies: a claims challenge, the app's own token, an intermediary. */
const BY_KIND: Partial<Record<FailureKind, Refusal>> = {
  'step-up-required': refusal('step-up-required', 'step-up', 'device', 'policy'),
  'app-refused': refusal('app-refused', 'app-scope', 'app-role', 'wrong-cloud', 'app-credential'),
  'app-not-allowed': refusal(
    'app-not-allowed',
    'app-role',
    'relationship',
    'wrong-customer',
    'indirect-reseller',
    'policy',
  ),
  intermediary: refusal('intermediary'), // the service has not refused anything
};

/** The most likely cause of a code where no person signs in; listed before those of its kind. */
const APP_BY_CODE: Readonly<Record<string, Diagnosis>> = {
  '403/900308': 'delegation',
  '403/900309': 'policy',
};

/** The kind of a 401 or 403; `null` for any other status. */
export function refusalKind(status: number, code: string): FailureKind | null {
  return refusalOf(status, code)?.kind ?? null;
}

/**
 * What may be wrong and who can fix it, the most likely first; empty where the service has not refused the call.
 * `asApp`: calls are made as the app, so there is no account to change.
 */
export function findingsFor(
  { kind, details: { status, code } }: PartnerCenterError,
  asApp: boolean,
): readonly Finding[] {
  const findings = (BY_KIND[kind] ?? refusalOf(status, code))?.findings ?? [];
  if (!asApp) return findings;
  const first = APP_BY_CODE[`${status}/${code}`];
  const others = findings.filter(({ diagnosis }) => diagnosis !== first && diagnosis !== 'other-account');
  return first === undefined ? others : [finding(first), ...others];
}

function refusalOf(status: number | null, code: string): Refusal | null {
  return BY_CODE[`${status}/${code}`] ?? BY_STATUS[String(status)] ?? null;
}
