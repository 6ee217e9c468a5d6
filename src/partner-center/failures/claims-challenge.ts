import { isRecord, parseJson } from '../../text/json.ts';

/**
 * What a sign-in is asked to prove after 401/900421. The service wants `mfa` among the token's `amr`
 * (docs/partner-center-api.md#multifactor-authentication), but documents no way to ask for it. This request is what
 * administrators' scripts send to Entra's v2 endpoint; `amr_values`, the older way, is refused there (AADSTS901002).
 * Entra promises neither: what makes MFA certain is the tenant's policy.
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

/** Base64 of UTF-8, in either alphabet; `''` for what is none. */
function decoded(base64: string): string {
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
