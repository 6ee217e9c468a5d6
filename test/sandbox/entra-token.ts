import { createHash } from 'node:crypto';

import { askedIn } from './asked-claims.ts';
import { issueAppToken } from './entra-app-token.ts';
import { issueTokens, resourceOf } from './entra-issue.ts';
import type { EntraState, Grant, TokenFailure } from './entra-state.ts';

const failure = (error: string, aadsts: number, description: string, suberror?: string): TokenFailure => ({
  status: 400,
  error,
  aadsts,
  description,
  ...(suberror === undefined ? {} : { suberror }),
});

interface Granted {
  readonly grant: Grant;
  readonly refreshExpiresAt: number;
}

/** `POST …/token`: redeems a code or a refresh token of a single-page app, or an app's own credential. */
export async function answerToken(
  state: EntraState,
  form: URLSearchParams,
  origin: string | null,
  { issuer, token_endpoint }: { readonly issuer: string; readonly token_endpoint: string },
): Promise<Response> {
  const injected = state.failures.shift();
  if (injected) return failed(state, injected, origin);
  if (form.get('grant_type') === 'client_credentials') {
    const issued = await issueAppToken(state, form, origin, token_endpoint);
    if ('error' in issued) return failed(state, issued, origin);
    return Response.json(issued, { headers: tokenHeaders(origin) });
  }
  const granted = checkClient(state, form, origin) ?? redeem(state, form);
  if ('error' in granted) return failed(state, granted, origin);
  const scope = form.get('scope') ?? granted.grant.scope;
  const resource = resourceOf(scope);
  if (resource === null) {
    return failed(state, failure('invalid_resource', 500011, `No resource is known for ${scope}.`), origin);
  }
  const tokens = await issueTokens(state, granted.grant, resource, issuer, granted.refreshExpiresAt);
  return Response.json(tokens, { headers: tokenHeaders(origin) });
}

function checkClient(state: EntraState, form: URLSearchParams, origin: string | null): TokenFailure | null {
  if (form.get('client_id') !== state.clientId) {
    return failure('unauthorized_client', 700016, 'The application was not found in the directory.');
  }
  if (origin !== null) return null;
  const only = 'Tokens issued for the single-page application client type';
  return failure('invalid_request', 9002327, `${only} may only be redeemed via cross-origin requests.`);
}

function redeem(state: EntraState, form: URLSearchParams): Granted | TokenFailure {
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return redeemCode(state, form);
  if (grantType === 'refresh_token') return redeemRefreshToken(state, form);
  return failure('unsupported_grant_type', 70003, 'The grant type is not supported.');
}

function redeemCode(state: EntraState, form: URLSearchParams): Granted | TokenFailure {
  const code = form.get('code') ?? '';
  const grant = state.codes.get(code);
  if (grant === undefined) return failure('invalid_grant', 9002313, 'The code is malformed or unknown.');
  if (grant === null) return failure('invalid_grant', 54005, 'The code was already redeemed.');
  if (grant.expiresAt <= state.now()) return failure('invalid_grant', 70008, 'The code has expired.');
  if (form.get('redirect_uri') !== grant.redirectUri) {
    return failure('invalid_client', 500112, 'The reply address is not the one the code was issued for.');
  }
  const verifier = form.get('code_verifier') ?? '';
  if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge) {
    return failure('invalid_grant', 501481, 'The code_verifier does not match the code_challenge.');
  }
  state.codes.set(code, null);
  return { grant, refreshExpiresAt: state.now() + state.control.refreshTokenSeconds * 1000 };
}

/**
 * A used refresh token stays valid, as at Entra; its successor inherits the remaining lifetime
 * (docs/msal.md#silent-renewal).
 */
function redeemRefreshToken(state: EntraState, form: URLSearchParams): Granted | TokenFailure {
  const grant = state.refreshTokens.get(form.get('refresh_token') ?? '');
  if (!grant) return failure('invalid_grant', 50173, 'The grant was revoked; sign in again.', 'bad_token');
  if (grant.expiresAt <= state.now()) {
    return failure(
      'invalid_grant',
      700084,
      'The refresh token of a single-page app has ended after 24 hours.',
    );
  }
  const { acrs } = askedIn(form);
  const missing = acrs.filter((context) => !grant.proved.acrs.includes(context));
  if (missing.length === 0) return { grant, refreshExpiresAt: grant.expiresAt };
  if (!state.control.stepsUpSilently) {
    const must = 'Strong authentication is required.';
    const claims = form.get('claims') ?? '';
    return { ...failure('interaction_required', 50076, must, 'basic_action'), claims };
  }
  const proved = { ...grant.proved, acrs: [...grant.proved.acrs, ...missing] };
  return { grant: { ...grant, proved }, refreshExpiresAt: grant.expiresAt };
}

function failed(state: EntraState, cause: TokenFailure, origin: string | null): Response {
  const traceId = crypto.randomUUID();
  const correlationId = crypto.randomUUID();
  const timestamp = `${new Date(state.now()).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const ids = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  const body = {
    error: cause.error,
    error_description: `AADSTS${cause.aadsts}: ${cause.description} ${ids}`,
    error_codes: [cause.aadsts],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(cause.suberror === undefined ? {} : { suberror: cause.suberror }),
    ...(cause.claims === undefined ? {} : { claims: cause.claims }),
  };
  return Response.json(body, {
    status: cause.status,
    headers: { ...tokenHeaders(origin), ...cause.headers },
  });
}

/** Adds the CORS and caching headers of every response of the token endpoint. */
export function tokenHeaders(origin: string | null): Record<string, string> {
  const cors = { 'Access-Control-Allow-Origin': origin ?? '*', Vary: 'Origin' };
  return { 'Cache-Control': 'no-store', ...cors, 'Access-Control-Expose-Headers': 'Retry-After' };
}
