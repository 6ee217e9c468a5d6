import type { Cause } from './causes.ts';

/** Who can do something about it: `you` are the partner's staff, `owner` is the previous owner, the seller or the maker. */
export type Resolver = 'you' | 'customer' | 'owner' | 'microsoft' | 'nobody';

/** Whether sending the device again helps. */
export type SendAgain = 'as-it-is' | 'after-change' | 'not-needed' | 'never' | 'unknown';

/** Where the facts are from: Microsoft's pages · drafts of these and people's reports · concluded from other facts · nowhere. */
export type Certainty = 'documented' | 'reported' | 'inferred' | 'unknown';

/** What is known of a cause beside its words, which are `advice.<cause>.…` in the catalogue `causes`. */
export interface CauseAdvice {
  /** The first should be asked first. */
  readonly resolvers: readonly [Resolver, ...Resolver[]];
  readonly sendAgain: SendAgain;
  readonly certainty: Certainty;
  /** Microsoft's page about it, or about what to do. */
  readonly page: string;
}

const learn = (path: string) => `https://learn.microsoft.com/${path}`;
const ADD_DEVICES = learn('autopilot/add-devices');
const COLLECT_HASH = learn('autopilot/manual-registration');
const PARTNERS = learn('autopilot/partner-registration');
const REGISTERED_ALREADY = learn(
  'troubleshoot/mem/intune/device-enrollment/import-windows-autopilot-device-csv-files-errors',
);
const NEW_BOARD = learn('autopilot/autopilot-motherboard-replacement');
const IDENTIFIERS = learn('partner-center/developer/device-deployment-resources');
const PROFILES = learn('partner-center/developer/update-a-list-of-devices-with-a-policy');
const SUPPORT = learn('partner-center/report-problems-with-partner-center');

const advice = (
  resolvers: CauseAdvice['resolvers'],
  sendAgain: SendAgain,
  certainty: Certainty,
  page: string,
): CauseAdvice => ({ resolvers, sendAgain, certainty, page });

/** From docs/partner-center-api.md#device-error-codes. */
export const CAUSE_ADVICE: Readonly<Record<Cause, CauseAdvice>> = {
  'invalid-hash': advice(['you', 'owner'], 'after-change', 'documented', COLLECT_HASH),
  'not-4k-hash': advice(['you', 'owner'], 'after-change', 'reported', COLLECT_HASH),
  'missing-identity': advice(['you'], 'after-change', 'reported', IDENTIFIERS),
  duplicate: advice(['you'], 'not-needed', 'documented', ADD_DEVICES),
  'not-found': advice(['you', 'owner'], 'after-change', 'documented', PARTNERS),
  'not-unique': advice(['you', 'owner', 'microsoft'], 'after-change', 'reported', COLLECT_HASH),
  'unknown-profile': advice(['you'], 'after-change', 'reported', PROFILES),
  'not-registered': advice(['you'], 'after-change', 'reported', ADD_DEVICES),
  'too-many-devices': advice(['you'], 'after-change', 'documented', COLLECT_HASH),
  'unreadable-file': advice(['you'], 'after-change', 'documented', ADD_DEVICES),
  'unsuitable-device': advice(['you', 'customer'], 'never', 'documented', learn('autopilot/requirements')),
  'other-tenant': advice(['owner', 'microsoft'], 'after-change', 'documented', REGISTERED_ALREADY),
  'other-registrant': advice(['owner'], 'after-change', 'reported', ADD_DEVICES),
  'other-tenants-profile': advice(['microsoft'], 'after-change', 'reported', SUPPORT),
  'stale-entra-device': advice(['customer'], 'after-change', 'reported', ADD_DEVICES),
  'changed-hardware': advice(['customer', 'you'], 'after-change', 'reported', NEW_BOARD),
  'no-profile': advice(['customer', 'you'], 'not-needed', 'reported', learn('autopilot/profiles')),
  'invalid-request': advice(['microsoft'], 'after-change', 'reported', SUPPORT),
  unknown: advice(['microsoft'], 'unknown', 'unknown', SUPPORT),
  'no-error-reported': advice(['microsoft'], 'unknown', 'unknown', SUPPORT),
  'storage-fault': advice(['microsoft'], 'as-it-is', 'inferred', ADD_DEVICES),
  'mfa-missing': advice(
    ['you'],
    'as-it-is',
    'reported',
    learn('partner-center/partner-security-requirements-mandating-mfa'),
  ),
  'already-registered': advice(['nobody'], 'not-needed', 'documented', REGISTERED_ALREADY),
};
