import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

import { afterEach, describe, expect, it } from 'vitest';

import { SignInRequired } from '../../../src/auth/session.ts';
import { PartnerCenterError } from '../../../src/partner-center/failure.ts';
import { type ClientOptions, createClient } from '../../../src/partner-center/http.ts';
import { isRetryable } from '../../../src/partner-center/is-retryable.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real server on a free port of this machine; gives its base URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}

const answer =
  (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

function client(apiBaseUrl: string, options: Partial<ClientOptions> = {}) {
  const getAccessToken = async () => 'token';
  return createClient({ apiBaseUrl, getAccessToken, accountId: 'me', locale: 'pt-PT', ...options });
}

const live = () => new AbortController().signal;

async function get(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  return client(await serve(listener), options).getJson('/v1/thing', { signal: live() });
}

async function failure(promise: Promise<unknown>): Promise<PartnerCenterError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PartnerCenterError)) throw new Error(`Not a PartnerCenterError: ${String(error)}`);
  return error;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('a request', () => {
  it('carries the documented headers, its IDs new at every try', async () => {
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
    const fetch = () => Promise.reject(new Error('sent'));
    await expect(client(base, { fetch }).getJson(path, { signal: live() })).rejects.toThrow('apiBaseUrl');
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

  it('that is aborted rejects as aborted, during the call and while waiting for a token', async () => {
    const abort = new AbortController();
    const base = await serve(() => {
      abort.abort();
    });
    const calling = client(base).getJson('/v1/x', { signal: abort.signal });
    await expect(calling).rejects.toMatchObject({ name: 'AbortError' });
    const fetch = () => Promise.reject(new Error('sent'));
    const waiting = client(base, { fetch }).getJson('/v1/x', { signal: abort.signal });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    [new SignInRequired(), 'sign-in-required'],
    [new Error('no network'), 'unreachable'],
  ])('without a token, because of %o, fails as %s', async (reason, kind) => {
    const getAccessToken = () => Promise.reject(reason);
    const error = await failure(get(answer(200, {}, '{}'), { getAccessToken }));
    expect(error.kind).toBe(kind);
    expect(error.details.status).toBeNull();
    expect(error.details.requestId).toMatch(UUID);
  });
});

const SUPPORT = { 'MS-RequestId': 'r', 'MS-CorrelationId': 'c', 'MS-CV': 'v', 'MS-ServerId': 's' };

describe('an answer', () => {
  it('gives its body and the support details', async () => {
    const { body, support } = await get(answer(200, SUPPORT, '{"a":1}'));
    expect(body).toEqual({ a: 1 });
    expect(support).toEqual({
      status: 200,
      code: '',
      description: '',
      requestId: 'r',
      correlationId: 'c',
      correlationVector: 'v',
      serverId: 's',
    });
  });

  it('whose headers may not be read is told by the IDs it was asked with', async () => {
    let asked: unknown;
    const { support } = await get((request, response) => {
      asked = [request.headers['ms-requestid'], request.headers['ms-correlationid']];
      response.end('{}');
    });
    expect([support.requestId, support.correlationId]).toEqual(asked);
  });

  it.each([
    ['one byte order mark', '\uFEFF{"a":1}'],
    ['two', '\uFEFF\uFEFF{"a":1}'],
  ])('is read with %s', async (_, text) => {
    expect((await get(answer(200, {}, text))).body).toEqual({ a: 1 });
  });

  it.each([
    ['HTML', '<!doctype html><title>Sign in</title>', ''],
    ['text', 'It works!', 'It works!'],
    ['nothing', '', ''],
    [
      'cut off',
      '{"status":"finished","devicesStatus":[{"seri',
      '{"status":"finished","devicesStatus":[{"seri',
    ],
  ])('that is no JSON but %s is unreadable', async (_, body, description) => {
    const error = await failure(get(answer(200, SUPPORT, body)));
    expect(error.kind).toBe('unreadable');
    expect(error.details).toMatchObject({ status: 200, requestId: 'r', description });
  });

  it.each<[string, RequestListener]>([
    ['before it', (request) => request.socket.destroy()],
    [
      'within it',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('{"a":', () => response.destroy());
      },
    ],
  ])('whose connection is lost %s is unreachable', async (_, listener) => {
    expect((await failure(get(listener))).kind).toBe('unreachable');
  });

  it('tells how far the clock of the service is off, but not noise', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const { clockSkewMs } = await get(answer(200, { Date: inAnHour }, '{}'));
    expect(Math.abs(clockSkewMs - 3_600_000)).toBeLessThan(5_000);
    const now = new Date().toUTCString();
    expect((await get(answer(200, { Date: now }, '{}'))).clockSkewMs).toBe(0);
  });
});

describe('a failure', () => {
  it.each([
    [400, '3000', 'bad-request'],
    [400, '900118', 'bad-request'],
    [401, '400', 'sign-in-required'],
    [401, '800001', 'sign-in-required'],
    [401, '', 'sign-in-required'],
    [401, '900420', 'wrong-audience'],
    [401, '900421', 'mfa-required'],
    [403, '2032', 'role-missing'],
    [403, '20002', 'not-your-customer'],
    [403, '900150', 'role-missing'],
    [403, '900308', 'role-missing'],
    [403, '900309', 'conditional-access'],
    [403, '900329', 'app-only-refused'],
    [403, '1234567', 'role-missing'],
    [403, '', 'role-missing'],
    [404, '1000', 'not-found'],
    [404, '60003', 'not-found'],
    [404, '20002', 'not-found'],
    [405, '', 'bad-request'],
    [408, '', 'service-fault'],
    [409, '', 'bad-request'],
    [412, '', 'bad-request'],
    [429, '', 'throttled'],
    [500, '800003', 'service-fault'],
    [501, '0', 'service-fault'],
    [502, '', 'service-fault'],
    [503, '', 'service-fault'],
    [504, '', 'service-fault'],
    [304, '', 'unreadable'],
  ])('with status %d and code %j is %s', async (status, code, kind) => {
    const body = status === 304 ? null : JSON.stringify({ code, description: 'words' });
    const fetch = async () => new Response(body, { status });
    const error = await failure(
      client('https://api.example', { fetch }).getJson('/v1/x', { signal: live() }),
    );
    expect(error.kind).toBe(kind);
    expect(error.details.status).toBe(status);
    expect(error.details.code).toBe(status === 304 ? '' : code);
    expect(isRetryable(error.kind)).toBe([304, 408, 429].includes(status) || status >= 500);
  });

  it.each([
    ['the documented body', '{"code":"20002","description":"no relationship"}', '20002', 'no relationship'],
    ['a code that is a number', '{"code":20002,"description":"no"}', '20002', 'no'],
    ['names in capitals', '{"Code":"20002","Description":"no"}', '20002', 'no'],
    ['the throttling body', '{"statusCode":403,"message":"slow down"}', '', 'slow down'],
    ['the other API’s body', '{"error":{"code":"20002","message":"no"}}', '20002', 'no'],
    ['a byte order mark', '\uFEFF{"code":"20002","description":"no"}', '20002', 'no'],
    ['text', ' Access denied \n', '', 'Access denied'],
    ['quoted text', '"Access denied"', '', 'Access denied'],
    ['HTML', '<html><body>403</body></html>', '', ''],
    ['nothing', '', '', ''],
    ['null', 'null', '', 'null'],
    ['an odd shape', '{"code":{"a":1},"description":[1],"error":[]}', '', ''],
    ['endless words', JSON.stringify({ description: 'x'.repeat(5_000) }), '', 'x'.repeat(1_024)],
  ])('keeps the service’s code and words from %s', async (_, body, code, description) => {
    const error = await failure(get(answer(403, SUPPORT, body)));
    expect(error.details).toMatchObject({ status: 403, code, description, requestId: 'r', serverId: 's' });
    expect(error.kind).toBe(code === '20002' ? 'not-your-customer' : 'role-missing');
    expect(error.retryAfterMs).toBeNull();
  });

  it('keeps its status when its body is lost on the way', async () => {
    const error = await failure(
      get((_, response) => {
        response.writeHead(503, { 'Content-Length': '100' }).write('{', () => response.destroy());
      }),
    );
    expect(error).toMatchObject({ kind: 'service-fault', details: { status: 503 } });
  });

  const words = '{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}';
  const past = 'Wed, 21 Oct 2015 07:28:00 GMT';

  it.each<[string, number, Record<string, string>, string, number | null]>([
    ['seconds', 429, { 'Retry-After': '57' }, '', 57_000],
    ['no wait at all', 429, { 'Retry-After': '0' }, '', 0],
    ['seconds on a fault', 503, { 'Retry-After': '5' }, '', 5_000],
    [
      'a date, by the service’s own clock',
      429,
      { Date: past, 'Retry-After': 'Wed, 21 Oct 2015 07:29:00 GMT' },
      '',
      60_000,
    ],
    ['a date gone by', 429, { Date: past, 'Retry-After': 'Wed, 21 Oct 2015 07:00:00 GMT' }, '', 0],
    ['words, when the header cannot be read', 429, {}, words, 57_000],
    ['the header before the words', 429, { 'Retry-After': '3' }, words, 3_000],
    ['nothing', 429, {}, '', null],
    ['nonsense', 429, { 'Retry-After': 'soon' }, '', null],
    ['words on a fault', 500, {}, words, null],
    ['a wait on what cannot be retried', 404, { 'Retry-After': '5' }, '', null],
  ])('tells the wait asked for: %s', async (_, status, headers, body, expected) => {
    const wait = (await failure(get(answer(status, headers, body)))).retryAfterMs;
    if (wait === null || expected === null) expect(wait).toBe(expected);
    else expect(Math.abs(wait - expected)).toBeLessThan(5); // the two clocks are read a moment apart
  });
});
