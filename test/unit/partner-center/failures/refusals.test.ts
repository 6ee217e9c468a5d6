import { describe, expect, it } from 'vitest';

import { type FailureKind, PartnerCenterError } from '../../../../src/partner-center/failures/failure.ts';
import { findingsFor, refusalKind } from '../../../../src/partner-center/failures/refusals.ts';

/** Every 401 and 403 of docs/partner-center-api.md#error-codes, and unknown codes, with either status. */
const CODES: readonly (readonly [number, string])[] = [
  [401, '400'],
  [401, '800001'],
  [401, '900420'],
  [401, '900421'],
  [401, '10001'],
  [403, '2032'],
  [403, '20002'],
  [403, '900150'],
  [403, '900308'],
  [403, '900309'],
  [403, '900329'],
  [403, 'site-refused'],
  [401, '1234567'],
  [403, '1234567'],
  [401, ''],
  [403, ''],
  [403, 'constructor'],
];

const refused = (kind: FailureKind, status: number | null, code: string) =>
  new PartnerCenterError(kind, {
    status,
    code,
    description: '',
    requestId: '',
    correlationId: '',
    correlationVector: '',
    serverId: '',
  });

const findings = (status: number, code: string) =>
  findingsFor(refused(refusalKind(status, code) ?? 'unreadable', status, code), false);

describe('what may be wrong', () => {
  it.each(CODES)('is listed for %d/%s, without duplicates', (status, code) => {
    const diagnoses = findings(status, code).map(({ diagnosis }) => diagnosis);
    expect(diagnoses.length).toBeGreaterThan(0);
    expect(diagnoses.length).toBeLessThanOrEqual(6);
    expect(new Set(diagnoses).size).toBe(diagnoses.length);
  });

  it.each([
    [401, '400', 'session', 'you'],
    [401, '800001', 'lost-token', 'operator'],
    [401, '900420', 'scope', 'operator'],
    [401, '900421', 'mfa', 'you'],
    [401, '10001', 'mfa', 'you'],
    [401, '1234567', 'session', 'you'],
    [403, '2032', 'role', 'administrator'],
    [403, '20002', 'wrong-customer', 'you'],
    [403, '900150', 'role', 'administrator'],
    [403, '900308', 'role', 'administrator'],
    [403, '900309', 'device', 'you'],
    [403, '900329', 'app-only', 'operator'],
    [403, 'site-refused', 'insecure-page', 'operator'],
    [403, '1234567', 'role', 'administrator'],
  ])('%d/%s: first %s, which %s can fix', (status, code, diagnosis, resolver) => {
    expect(findings(status, code)[0]).toEqual({ diagnosis, resolver });
  });

  it('names the customer where only the customer can fix it', () => {
    for (const code of ['20002', '2032', '900308', '1234567']) {
      expect(findings(403, code).map(({ resolver }) => resolver)).toContain('customer');
    }
  });

  it('includes indirect resellers, who have no API access, where the code is not specific', () => {
    const reseller = { diagnosis: 'indirect-reseller', resolver: 'provider' };
    for (const code of ['2032', '1234567', '']) expect(findings(403, code)).toContainEqual(reseller);
    expect(findingsFor(refused('app-not-allowed', 403, ''), true)).toContainEqual(reseller);
    for (const code of ['20002', '900309', '900329'])
      expect(findings(403, code)).not.toContainEqual(reseller);
  });

  it('distinguishes a challenge and an app-only refusal by kind, for any code', () => {
    expect(findingsFor(refused('step-up-required', 401, '400'), false)[0]?.diagnosis).toBe('step-up');
    expect(findingsFor(refused('step-up-required', null, ''), false)[0]?.diagnosis).toBe('step-up');
  });

  it.each<[FailureKind, number, string, string]>([
    ['app-refused', 401, '900421', 'app-scope'],
    ['app-refused', 401, '900420', 'app-scope'],
    ['app-not-allowed', 403, '2032', 'app-role'],
    ['app-not-allowed', 403, '900308', 'delegation'],
    ['app-not-allowed', 403, '900309', 'policy'],
    ['not-your-customer', 403, '20002', 'wrong-customer'],
    ['site-refused', 403, 'site-refused', 'insecure-page'],
  ])(
    'is never an account’s matter where calls are made as the app: %s for %d/%s',
    (kind, status, code, first) => {
      const ofPeople = ['session', 'other-account', 'mfa', 'mfa-not-set-up', 'step-up', 'role', 'consent'];
      const said = findingsFor(refused(kind, status, code), true).map(({ diagnosis }) => diagnosis);
      expect(said[0]).toBe(first);
      expect(new Set(said).size).toBe(said.length);
      expect(ofPeople.filter((diagnosis) => said.some((it) => it === diagnosis))).toEqual([]);
    },
  );

  it.each<[FailureKind, number | null, string]>([
    ['sign-in-required', null, 'refresh_token_expired'],
    ['unreachable', null, ''],
    ['not-found', 404, '20002'],
    ['throttled', 429, ''],
    ['service-fault', 500, '403'],
    ['bad-request', 400, '900127'],
    ['intermediary', 403, ''],
    ['intermediary', 401, ''],
  ])('is empty for failures that are no refusal: %s', (kind, status, code) => {
    expect(findingsFor(refused(kind, status, code), false)).toEqual([]);
  });

  it('has a kind for 401 and 403 only', () => {
    for (const status of [200, 304, 400, 404, 429, 500]) expect(refusalKind(status, '20002')).toBeNull();
  });
});
