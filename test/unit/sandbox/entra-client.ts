import { createHash } from 'node:crypto';

import type { EntraOptions } from '../../sandbox/entra-state.ts';
import { createEntra } from '../../sandbox/entra.ts';

export const TENANT = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
export const CLIENT = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';
export const HOST = 'https://login.microsoftonline.com';
export const REDIRECT = 'http://localhost:4174/redirect.html';
const SCOPE = 'https://api.partnercenter.microsoft.com/user_impersonation openid profile offline_access';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-long';
export const ADA = 'ada.admin@fabrikam.example';

type Changes = Readonly<Record<string, string>>;

/** A stand-in with a controlled clock, and MSAL's requests to it. */
export function startEntra(options: Partial<EntraOptions> = {}) {
  const clock = { now: Date.UTC(2026, 10, 21, 12) };
  const entra = createEntra({ tenantId: TENANT, clientId: CLIENT, now: () => clock.now, ...options });
  const call = async (path: string, init: RequestInit = {}): Promise<Response> =>
    entra.app.fetch(new Request(`${HOST}/${TENANT}${path}`, init));

  const authorize = (changes: Changes = {}, init: RequestInit = {}) => {
    const query = new URLSearchParams({
      client_id: CLIENT,
      scope: SCOPE,
      redirect_uri: REDIRECT,
      response_type: 'code',
      response_mode: 'fragment',
      client_info: '1',
      nonce: 'the-nonce',
      state: 'the-state',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    });
    return call(`/oauth2/v2.0/authorize?${query}`, init);
  };
  /** The click on an account. */
  const pick = (username: string, changes: Changes = {}) =>
    authorize(changes, { method: 'POST', body: new URLSearchParams({ username }) });
  const token = (form: Changes, origin: string | null = 'http://localhost:4174') =>
    call('/oauth2/v2.0/token', {
      method: 'POST',
      body: new URLSearchParams({ client_id: CLIENT, scope: SCOPE, ...form }),
      headers: origin === null ? {} : { Origin: origin },
    });
  const redeem = (code: string, changes: Changes = {}, origin?: string | null) =>
    token(
      { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: VERIFIER, ...changes },
      origin,
    );
  const refresh = (refreshToken: string, changes: Changes = {}) =>
    token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...changes });
  const newCode = async () => answerIn(await pick(ADA)).get('code') ?? '';
  return { clock, entra, call, authorize, pick, redeem, refresh, newCode };
}

/** The answer in the fragment of a redirect to the app; empty for anything else. */
export function answerIn(response: Response): URLSearchParams {
  const [uri, fragment] = (response.headers.get('Location') ?? '').split('#');
  return new URLSearchParams(uri === REDIRECT ? fragment : '');
}

export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
