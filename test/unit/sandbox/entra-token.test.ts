import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';

import { createPartnerCenter } from '../../sandbox/partner-center.ts';
import { CLIENT, HOST, startEntra, TENANT } from './entra-client.ts';

const HOUR = 3600_000;

describe('the code flow', () => {
  it('returns tokens', async () => {
    const { call, clock, newCode, redeem } = startEntra();
    const answer = await redeem(await newCode());
    const tokens = await answer.json();

    expect(answer.status).toBe(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:4174');
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token_expires_in: 86_400,
    });
    expect(decodeJwt(tokens.id_token)).toMatchObject({
      aud: CLIENT,
      iss: `${HOST}/${TENANT}/v2.0`,
      nonce: 'the-nonce',
      preferred_username: 'ada.admin@fabrikam.example',
      tid: TENANT,
    });
    const keys = createLocalJWKSet(await (await call('/discovery/v2.0/keys')).json());
    const { payload } = await jwtVerify(tokens.access_token, keys, { currentDate: new Date(clock.now) });
    expect(payload).toMatchObject({
      aud: 'https://api.partnercenter.microsoft.com',
      scp: 'user_impersonation',
      amr: ['pwd', 'mfa'],
      exp: clock.now / 1000 + 3600,
    });
  });

  it('returns an access token that the service accepts until it expires', async () => {
    const { clock, entra, newCode, redeem } = startEntra();
    entra.control.accessTokenSeconds = 600;
    const { access_token: token } = await (await redeem(await newCode())).json();
    const { app } = createPartnerCenter({ key: entra.key, now: () => clock.now });
    const getStatus = async () =>
      (await app.request('/v1/customers', { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await getStatus()).toBe(200);
    clock.now += 601_000;
    expect(await getStatus()).toBe(401);
  });

  it.each([
    ['a wrong verifier', { code_verifier: 'altered' }, 'invalid_grant', 501481],
    ['another redirect URI', { redirect_uri: 'http://localhost:1/redirect.html' }, 'invalid_client', 500112],
    ['another app', { client_id: TENANT }, 'unauthorized_client', 700016],
    ['an unknown code', { code: 'made-up' }, 'invalid_grant', 9002313],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type', 70003],
    ['an unknown resource', { scope: 'https://other.example/read' }, 'invalid_resource', 500011],
  ])('refuses %s', async (_, changes, error, code) => {
    const { newCode, redeem } = startEntra();
    const answer = await redeem(await newCode(), changes);
    expect(answer.status).toBe(400);
    const body = await answer.json();
    expect(body).toMatchObject({ error, error_codes: [code] });
    expect(body.error_description).toContain(`AADSTS${code}: `);
  });

  it('refuses a request without Origin', async () => {
    const { newCode, redeem } = startEntra();
    const answer = await redeem(await newCode(), {}, null);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request', error_codes: [9002327] });
  });

  it('accepts a code once, within ten minutes', async () => {
    const { clock, newCode, redeem } = startEntra();
    const code = await newCode();
    expect((await redeem(code)).status).toBe(200);
    expect(await (await redeem(code)).json()).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
    const late = await newCode();
    clock.now += HOUR;
    expect(await (await redeem(late)).json()).toMatchObject({ error_codes: [70008] });
  });
});

describe('refresh tokens', () => {
  it('rotate, and always expire 24 hours after the sign-in', async () => {
    const { clock, newCode, redeem, refresh } = startEntra();
    const first = await (await redeem(await newCode())).json();
    clock.now += 20 * HOUR;
    const second = await (await refresh(first.refresh_token)).json();
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.refresh_token_expires_in).toBe((4 * HOUR) / 1000);
    clock.now += 4 * HOUR;
    const ended = await refresh(second.refresh_token);
    expect(await ended.json()).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
  });

  it('can be revoked', async () => {
    const { entra, newCode, redeem, refresh } = startEntra();
    const { refresh_token: token } = await (await redeem(await newCode())).json();
    entra.control.revokeAll();
    expect(await (await refresh(token)).json()).toMatchObject({
      error: 'invalid_grant',
      suberror: 'bad_token',
    });
  });

  it('fail once after failNextToken', async () => {
    const { entra, newCode, redeem, refresh } = startEntra();
    const { refresh_token: token } = await (await redeem(await newCode())).json();
    entra.control.failNextToken({
      status: 503,
      error: 'temporarily_unavailable',
      aadsts: 90033,
      description: 'A transient error has occurred.',
      headers: { 'Retry-After': '3' },
    });
    const failed = await refresh(token);
    expect([failed.status, failed.headers.get('Retry-After')]).toEqual([503, '3']);
    expect((await refresh(token)).status).toBe(200);
  });
});

describe('the app’s own token', () => {
  const FORM = {
    grant_type: 'client_credentials',
    client_id: CLIENT,
    client_secret: 'the secret',
    scope: 'https://api.partnercenter.microsoft.com/.default',
  };
  const start = () => {
    const { call, entra } = startEntra({ clientSecret: 'the secret', now: Date.now });
    const ask = (changes: Readonly<Record<string, string>> = {}, headers: Record<string, string> = {}) =>
      call('/oauth2/v2.0/token', {
        method: 'POST',
        body: new URLSearchParams({ ...FORM, ...changes }),
        headers,
      });
    return { ask, entra };
  };

  it('has roles and no user, and the service accepts it', async () => {
    const { ask, entra } = start();
    const tokens = await (await ask()).json();
    expect(Object.keys(tokens)).toEqual(['token_type', 'expires_in', 'ext_expires_in', 'access_token']);
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ idtyp: 'app', appid: CLIENT, roles: [expect.any(String)] });
    expect(claims).not.toHaveProperty('scp');
    const { app } = createPartnerCenter({ key: entra.key });
    const headers = { Authorization: `Bearer ${tokens.access_token}` };
    expect((await app.request('/v1/customers', { headers })).status).toBe(200);
  });

  it.each([
    ['a wrong secret', { client_secret: 'guessed' }, {}, 7000215],
    ['another app', { client_id: TENANT }, {}, 700016],
    [
      'a delegated scope',
      { scope: 'https://api.partnercenter.microsoft.com/user_impersonation' },
      {},
      1002012,
    ],
    ['an unknown resource', { scope: 'https://other.example/.default' }, {}, 500011],
    ['a web page', {}, { Origin: 'https://app.example' }, 9002326],
  ])('is refused for %s', async (_, changes, headers, code) => {
    const answer = await start().ask(changes, headers);
    expect(answer.ok).toBe(false);
    expect(await answer.json()).toMatchObject({ error_codes: [code] });
  });
});
