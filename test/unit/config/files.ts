import { readSettings } from '../../../src/config/read-settings.ts';
import type { Settings } from '../../../src/config/settings.ts';

export const ORIGIN = 'https://status.contoso.com';
export const LOCAL = 'http://localhost:4173';
export const TENANT = '8b6b1f1c-2f0e-4b5e-9a1f-0c8f0e6f5a11';
export const CLIENT = '3d1f3f0a-7c56-4c0c-8f0d-5f6a1c2b3d4e';
export const ENTRA = { mode: 'entra', cloud: 'public', tenantId: TENANT, clientId: CLIENT };
export const METADATA = {
  issuer: `https://sandbox.invalid/${TENANT}/v2.0`,
  authorization_endpoint: `${LOCAL}/${TENANT}/oauth2/v2.0/authorize`,
  token_endpoint: `${LOCAL}/${TENANT}/oauth2/v2.0/token`,
  jwks_uri: `${LOCAL}/${TENANT}/discovery/v2.0/keys`,
};

/** Each problem as `key: problem`, in order. */
export function problems(raw: unknown, origin = ORIGIN): string[] {
  const result = readSettings(raw, origin);
  return 'problems' in result ? result.problems.map(({ key, problem }) => `${key}: ${problem}`) : [];
}

export function settings(raw: unknown, origin = ORIGIN): Settings {
  const result = readSettings(raw, origin);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}
