import { describe, expect, it } from 'vitest';

import { SignInRequired, TokenUnavailable, type TokenOptions } from '../../../../src/auth/session.ts';
import { MFA_CLAIMS } from '../../../../src/partner-center/failures/claims-challenge.ts';
import type { ClientOptions } from '../../../../src/partner-center/http/call.ts';
import { client, failure, live } from '../service.ts';

const CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const CHALLENGE = `Bearer error="insufficient_claims", claims="${Buffer.from(CLAIMS).toString('base64')}"`;
const EXPIRED = 'Bearer error="invalid_token"';

const refusal = (status: number, code: string, challenge?: string) =>
  new Response(JSON.stringify({ code, description: '' }), {
    status,
    headers: {
      'MS-RequestId': `answer ${code}`,
      ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
    },
  });

type TokenSource = ClientOptions['getAccessToken'];

/** A service that gives these answers in turn, with the requests for tokens and answers. */
function service(answers: readonly Response[], renewed: TokenSource = async () => 'second') {
  const tokens: (TokenOptions | undefined)[] = [];
  const bearers: (string | null)[] = [];
  const ids = new Set<string | null>();
  const left = [...answers];
  const api = client('https://api.example', {
    getAccessToken: async (options) => {
      tokens.push(options);
      return tokens.length === 1 ? 'first' : renewed(options);
    },
    fetch: async (_, init) => {
      const headers = new Headers(init?.headers);
      bearers.push(headers.get('Authorization'));
      ids.add(headers.get('MS-RequestId'));
      return left.shift() ?? new Response('{}');
    },
  });
  return { get: () => api.getJson('/v1/x', { signal: live() }), tokens, bearers, ids };
}

describe('a refused token', () => {
  it.each([
    ['invalid_token', refusal(401, '400', EXPIRED), { forceRefresh: true }],
    ['a header that cannot be read', refusal(401, '400'), { forceRefresh: true }],
    ['a code nobody knows', refusal(401, '1234567', EXPIRED), { forceRefresh: true }],
    ['a claims challenge', refusal(401, '400', CHALLENGE), { claims: CLAIMS }],
    ['a claims challenge over another code', refusal(401, '900421', CHALLENGE), { claims: CLAIMS }],
  ])('is renewed once after %s', async (_, refused, options) => {
    const { get, tokens, bearers, ids } = service([refused]);
    await expect(get()).resolves.toMatchObject({ body: {} });
    expect(tokens).toEqual([undefined, options]);
    expect(bearers).toEqual(['Bearer first', 'Bearer second']);
    expect(ids.size).toBe(2);
  });

  it.each([
    ['invalid_token', EXPIRED, 'sign-in-required'],
    ['a claims challenge', CHALLENGE, 'step-up-required'],
  ])('is not renewed twice after %s', async (_, challenge, kind) => {
    const { get, bearers } = service([refusal(401, '400', challenge), refusal(401, '401', challenge)]);
    expect(await failure(get())).toMatchObject({ kind, details: { code: '401' } });
    expect(bearers).toHaveLength(2);
  });

  it.each([
    [401, '900420', 'wrong-audience', null],
    [401, '900421', 'mfa-required', MFA_CLAIMS],
    [403, '900150', 'role-missing', null],
    [403, '1234567', 'role-missing', null],
  ])('%d/%s is not renewed at all', async (status, code, kind, claims) => {
    const { get, tokens } = service([refusal(status, code, EXPIRED)]);
    expect(await failure(get())).toMatchObject({ kind, claims });
    expect(tokens).toHaveLength(1);
  });

  it.each([
    ['invalid_token', EXPIRED, null, 'sign-in-required', null],
    ['invalid_token and Conditional Access', EXPIRED, '{"a":1}', 'step-up-required', '{"a":1}'],
    ['a claims challenge', CHALLENGE, null, 'step-up-required', CLAIMS],
    ['a claims challenge and Conditional Access', CHALLENGE, '{"a":1}', 'step-up-required', CLAIMS],
  ])(
    'whose renewal requires interaction keeps the service’s failure: %s',
    async (_, header, claims, kind, asked) => {
      const { get } = service([refusal(401, '400', header)], () =>
        Promise.reject(new SignInRequired('interaction_required', claims)),
      );
      const error = await failure(get());
      expect(error).toMatchObject({ kind, claims: asked });
      expect(error.details).toMatchObject({ status: 401, code: '400', requestId: 'answer 400' });
    },
  );

  it('whose renewal fails on the network is temporary', async () => {
    const { get } = service([refusal(401, '400', EXPIRED)], () =>
      Promise.reject(new TokenUnavailable('post_request_failed')),
    );
    expect(await failure(get())).toMatchObject({ kind: 'token-unavailable' });
  });

  it.each([
    [401, '400', undefined, 'app-refused'],
    [401, '900421', EXPIRED, 'app-refused'],
    [401, '900420', undefined, 'app-refused'],
    [401, '400', CHALLENGE, 'app-refused'],
    [403, '2032', undefined, 'app-not-allowed'],
    [403, '900309', undefined, 'app-not-allowed'],
    [403, '1234567', undefined, 'app-not-allowed'],
    [403, '20002', undefined, 'not-your-customer'],
    [403, '900329', undefined, 'app-only-refused'],
    [403, 'site-refused', undefined, 'site-refused'],
    [502, 'gateway-token', undefined, 'app-token-unavailable'],
  ])('behind a gateway is not renewed: %d/%s', async (status, code, challenge, kind) => {
    let calls = 0;
    const api = client('https://app.example/api', {
      getAccessToken: async () => null,
      fetch: async () => {
        calls += 1;
        return refusal(status, code, challenge);
      },
    });
    const error = await failure(api.getJson('/v1/x', { signal: live() }));
    expect(error).toMatchObject({ kind, claims: null, details: { status, code } });
    expect(calls).toBe(1);
  });
});

describe('a token that requires interaction', () => {
  it.each([
    [null, 'sign-in-required'],
    ['{"a":1}', 'step-up-required'],
  ])('with %s fails as %s, with the reason', async (claims, kind) => {
    const api = client('https://api.example', {
      getAccessToken: () => Promise.reject(new SignInRequired('invalid_grant', claims)),
    });
    const error = await failure(api.getJson('/v1/x', { signal: live() }));
    expect(error).toMatchObject({ kind, claims, details: { status: null, code: 'invalid_grant' } });
  });
});
