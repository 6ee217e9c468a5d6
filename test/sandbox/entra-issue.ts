import { SignJWT } from 'jose';

import type { EntraState, Grant } from './entra-state.ts';
import { KEY_ID } from './entra-state.ts';

/**
 * Resources registered in the sample tenant; the retired one makes a wrong scope reachable
 * (docs/partner-center-api.md#tokens).
 */
const RESOURCES = [
  'https://api.partnercenter.microsoft.com',
  'https://partner.partnercenterapi.microsoftonline.cn',
  'https://graph.windows.net',
];
const SCOPE_PREFIX = /\/[^/]+$/;

/** The resource named by the requested scopes, or `null` when none of them is registered. */
export function resourceOf(scope: string): string | null {
  const resources = new Set(scope.split(' ').map((one) => one.replace(SCOPE_PREFIX, '')));
  return RESOURCES.find((resource) => resources.has(resource)) ?? null;
}

/** The token endpoint's success response; the new refresh token expires when the first one does. */
export async function issueTokens(
  state: EntraState,
  grant: Grant,
  resource: string,
  issuer: string,
  refreshExpiresAt: number,
) {
  const { person } = grant;
  const seconds = Math.floor(state.now() / 1000);
  const lifetime = state.control.accessTokenSeconds;
  const { privateKey } = await state.keys();
  const sign = (claims: Record<string, unknown>, iss: string, aud: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })
      .setIssuer(iss)
      .setAudience(aud)
      .setSubject(person.oid)
      .setJti(crypto.randomUUID()) // makes tokens issued within the same second differ
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + lifetime)
      .sign(privateKey);
  const who = { oid: person.oid, tid: state.tenantId, name: person.name, sid: grant.sessionId };

  const accessToken = await sign(
    {
      ...who,
      ver: '1.0',
      appid: state.clientId,
      scp: 'user_impersonation',
      amr: person.usesNoMfa && !grant.proved.mfa ? ['pwd'] : ['pwd', 'mfa'],
      ...(grant.proved.acrs.length > 0 && { acrs: grant.proved.acrs }),
      upn: person.username,
    },
    `https://sts.windows.net/${state.tenantId}/`,
    resource,
  );
  const idToken = await sign(
    {
      ...who,
      ver: '2.0',
      preferred_username: person.username,
      login_hint: person.username,
      ...(grant.nonce === '' ? {} : { nonce: grant.nonce }),
    },
    issuer,
    state.clientId,
  );
  const refreshToken = crypto.randomUUID();
  state.refreshTokens.set(refreshToken, { ...grant, expiresAt: refreshExpiresAt });
  return {
    token_type: 'Bearer',
    scope: `${resource}/user_impersonation openid profile offline_access`,
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: accessToken,
    refresh_token: refreshToken,
    refresh_token_expires_in: Math.floor((refreshExpiresAt - state.now()) / 1000),
    id_token: idToken,
    client_info: clientInfo(state, person.oid),
  };
}

/** The account in the form of MSAL's `client_info`. */
export function clientInfo(state: EntraState, oid: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: state.tenantId })).toString('base64url');
}
