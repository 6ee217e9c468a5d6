import { isRecord, parseJson } from '../../text/json.ts';

/**
 * The claims request of a sign-in after 401/900421. The service requires `mfa` in the token's `amr`
 * (docs/partner-center-api.md#multifactor-authentication) but documents no way to request it. Administrators' scripts
 * send this one; Entra's v2 endpoint refuses the older `amr_values` (AADSTS901002). Only the tenant's policy guarantees
 * MFA.
 */
export const MFA_CLAIMS = JSON.stringify({ access_token: { amr: { values: ['mfa'] } } });

const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

/**
 * The claims that `WWW-Authenticate` demands of the next token, as JSON text; `null` for any other header
 * (docs/msal.md#claims-challenges).
 */
export function claimsChallenge(header: string | null): string | null {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of (header ?? '').matchAll(PARAMETER)) {
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? bare);
  }
  if (parameters.get('error') !== 'insufficient_claims') return null;
  const claims = decoded(parameters.get('claims') ?? '');
  return isRecord(parseJson(claims)) ? claims : null;
}

/** Decodes base64 of UTF-8, in either alphabet; `''` for anything else. */
function decoded(base64: string): string {
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
