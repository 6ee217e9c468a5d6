import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { decodeJwt, errors, jwtVerify } from 'jose';

import type { HttpReply } from './reply.ts';
import { fault } from './reply.ts';

export interface TokenRules {
  readonly key: JWTVerifyGetKey;
  readonly audience: string;
  readonly now: () => number;
}

const BEARER = /^Bearer (\S+)$/i;
const RETIRED_AUDIENCE = 'https://graph.windows.net';

/**
 * `null` when the bearer token is valid, otherwise the service's 401 (docs/partner-center-api.md#error-codes). App-only
 * tokens need no MFA.
 */
export async function refuseToken(
  authorization: string | null,
  rules: TokenRules,
): Promise<HttpReply | null> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return unauthorized('800001', 'The partner token is missing.', '');
  try {
    const { payload } = await jwtVerify(token, rules.key, {
      algorithms: ['RS256'],
      audience: rules.audience,
      currentDate: new Date(rules.now()),
      requiredClaims: ['exp'],
    });
    return refuseClaims(payload);
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    const retired =
      error instanceof errors.JWTClaimValidationFailed && audienceOf(token) === RETIRED_AUDIENCE;
    if (retired) return unauthorized('900420', 'The audience of the token is no longer supported.');
    return unauthorized('400', `Access denied: ${error.code}.`);
  }
}

function refuseClaims(claims: JWTPayload): HttpReply | null {
  const { scp, amr, idtyp, roles } = claims;
  if (idtyp === 'app') {
    const mayCall = Array.isArray(roles) && roles.length > 0;
    return mayCall ? null : unauthorized('400', 'Access denied: role is missing.');
  }
  const scopes = typeof scp === 'string' ? scp.split(' ') : [];
  if (!scopes.includes('user_impersonation')) return unauthorized('400', 'Access denied: scope is missing.');
  if (!Array.isArray(amr) || !amr.includes('mfa')) {
    return unauthorized('900421', 'The token does not prove multifactor authentication.');
  }
  return null;
}

/** The object ID in the bearer token; only for a token that `refuseToken` accepted. */
export function callerOf(authorization: string | null): unknown {
  const token = BEARER.exec(authorization ?? '')?.[1];
  return token === undefined ? null : decodeJwt(token)['oid'];
}

/** The authentication contexts in the bearer token; under the same condition. */
export function acrsOf(authorization: string | null): readonly string[] {
  const token = BEARER.exec(authorization ?? '')?.[1];
  const acrs = token === undefined ? [] : decodeJwt<{ acrs?: readonly string[] }>(token).acrs;
  return acrs ?? [];
}

const audienceOf = (token: string) => decodeJwt(token).aud;

function unauthorized(code: string, description: string, detail = ', error="invalid_token"'): HttpReply {
  return fault(401, code, description, { 'WWW-Authenticate': `Bearer realm="sandbox"${detail}` });
}
