import type { IncomingMessage } from 'node:http';

import { describe, expect, it } from 'vitest';

import { SignInRequired, TokenUnavailable } from '../../../../src/auth/session.ts';
import { answer, client, failure, get, live, noFetch, serve, UUID } from '../service.ts';

describe('a request', () => {
  it('has the documented headers, with new IDs for every attempt', async () => {
    const requests: IncomingMessage[] = [];
    const base = await serve((request, response) => {
      requests.push(request);
      response.end('{}');
    });
    const api = client(`${base}/relay`);
    await api.getJson('/v1/thing?a=b', { signal: live(), headers: { 'MS-ContinuationToken': 'next' } });
    await api.getJson('/v1/thing', { signal: live(), headers: { Authorization: 'other' } });
    const [first, second] = requests;
    expect(first?.method).toBe('GET');
    expect(first?.url).toBe('/relay/v1/thing?a=b');
    expect(first?.headers).toMatchObject({
      authorization: 'Bearer token',
      accept: 'application/json',
      'x-locale': 'pt-PT',
      'ms-continuationtoken': 'next',
      'ms-requestid': expect.stringMatching(UUID),
      'ms-correlationid': expect.stringMatching(UUID),
    });
    expect(first?.headers.cookie).toBeUndefined();
    expect(second?.headers['ms-requestid']).not.toBe(first?.headers['ms-requestid']);
  });

  it.each([
    [null, null, 'same-origin'],
    ['token', 'Bearer token', 'omit'],
  ])(
    'with the token %j is sent so that nothing else learns of it',
    async (token, authorization, credentials) => {
      const getAccessToken = () => Promise.resolve(token);
      const sent: RequestInit[] = [];
      const fetch = async (_: unknown, init?: RequestInit) => {
        sent.push(init ?? {});
        return new Response('{}');
      };
      await client('https://api.example', { getAccessToken, fetch }).getJson('/v1/x', { signal: live() });
      expect(new Headers(sent[0]?.headers).get('Authorization')).toBe(authorization);
      expect(sent[0]).toMatchObject({
        credentials,
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    },
  );

  it.each([
    ['https://api.example/relay', '/../v1/x'],
    ['https://api.example/relay', '/v1/../../x'],
    ['https://api.example/relay', 'x/v1'],
    ['https://api.example', '@evil.example/v1'],
    ['https://api.example', '.evil.example/v1'],
    ['https://api.example', ':8443/v1'],
  ])('from %s is refused for %s before anything is sent', async (base, path) => {
    await expect(client(base, { fetch: noFetch }).getJson(path, { signal: live() })).rejects.toThrow(
      'apiBaseUrl',
    );
  });

  it('does not follow a redirect', async () => {
    let followed = false;
    const elsewhere = await serve((_, response) => {
      followed = true;
      response.end('{}');
    });
    const error = await failure(get(answer(302, { Location: elsewhere }, '')));
    expect(error.kind).toBe('unreachable');
    expect(followed).toBe(false);
  });

  it.each([
    ['of this page', 'http://127.0.0.1:9', 'unreachable'],
    ['that a browser may block', 'https://app.example', 'blocked-or-unreachable'],
  ])('without an answer, to the origin %s, is classified', async (_, pageOrigin, kind) => {
    const error = await failure(
      client('http://127.0.0.1:9', { pageOrigin, fetch: noFetch }).getJson('/v1/x', { signal: live() }),
    );
    expect(error.kind).toBe(kind);
    expect(error.details.requestId).toMatch(UUID);
  });

  it('without a token to another origin is not classified as blocked', async () => {
    const options = {
      pageOrigin: 'https://app.example',
      getAccessToken: () => Promise.reject(new TokenUnavailable('post_request_failed')),
    };
    expect((await failure(get(answer(200, {}, '{}'), options))).kind).toBe('token-unavailable');
  });

  it('rejects with AbortError when aborted, during the call and while waiting for a token', async () => {
    const abort = new AbortController();
    const base = await serve(() => {
      abort.abort();
    });
    const calling = client(base).getJson('/v1/x', { signal: abort.signal });
    await expect(calling).rejects.toMatchObject({ name: 'AbortError' });
    const waiting = client(base, { fetch: noFetch }).getJson('/v1/x', { signal: abort.signal });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    [new SignInRequired('login_required'), 'sign-in-required', 'login_required'],
    [new TokenUnavailable('post_request_failed'), 'token-unavailable', 'post_request_failed'],
  ])('without a token, because of %o, fails as %s', async (reason, kind, code) => {
    const getAccessToken = () => Promise.reject(reason);
    const error = await failure(get(answer(200, {}, '{}'), { getAccessToken }));
    expect(error.kind).toBe(kind);
    expect(error.details).toMatchObject({ status: null, code });
    expect(error.details.requestId).toMatch(UUID);
  });
});
