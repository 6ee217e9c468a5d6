import { describe, expect, it } from 'vitest';

import { isRetryable } from '../../../../src/partner-center/failures/is-retryable.ts';
import { answer, client, failure, get, live, SUPPORT } from '../service.ts';

describe('a failure', () => {
  it.each([
    [400, '3000', 'bad-request'],
    [400, '900118', 'bad-request'],
    [401, '400', 'sign-in-required'],
    [401, '800001', 'sign-in-required'],
    [401, '', 'sign-in-required'],
    [401, '900420', 'wrong-audience'],
    [401, '900421', 'mfa-required'],
    [401, '10001', 'mfa-required'],
    [403, '2032', 'role-missing'],
    [403, '20002', 'not-your-customer'],
    [403, '900150', 'role-missing'],
    [403, '900308', 'role-missing'],
    [403, '900309', 'conditional-access'],
    [403, '900329', 'app-only-refused'],
    [403, '1234567', 'role-missing'],
    [403, '', 'role-missing'],
    [404, '1000', 'not-found'],
    [404, '60003', 'customer-not-found'],
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
  ])('keeps the service’s code and description from %s', async (what, body, code, description) => {
    const error = await failure(get(answer(403, SUPPORT, body)));
    expect(error.details).toMatchObject({ status: 403, code, description, requestId: 'r', serverId: 's' });
    const isForeign = ['text', 'quoted text', 'HTML'].includes(what);
    expect(error.kind).toBe(isForeign ? 'intermediary' : code === '' ? 'role-missing' : 'not-your-customer');
    expect(error.retryAfterMs).toBeNull();
  });

  it.each([401, 403, 404, 405, 407, 410, 429, 500, 502, 503, 504])(
    'with status %d and a page or words of a proxy is not the service’s',
    async (status) => {
      for (const body of ['<html><h1>Blocked</h1></html>', 'Blocked by policy 7', '"no"']) {
        for (const getAccessToken of [async () => 'token', async () => null]) {
          const fetch = async () => new Response(body, { status, headers: SUPPORT });
          const api = client('https://api.example', { fetch, getAccessToken });
          const error = await failure(api.getJson('/v1/x', { signal: live() }));
          expect(error).toMatchObject({ kind: 'intermediary', claims: null, details: { status, code: '' } });
          expect(isRetryable(error.kind)).toBe(true);
        }
      }
    },
  );

  it.each<[number, string, Record<string, string>, string]>([
    [403, '', {}, 'intermediary'],
    [404, '{}', {}, 'intermediary'],
    [502, '{"error":"upstream"}', {}, 'intermediary'],
    [403, '', SUPPORT, 'role-missing'],
    [404, '{}', SUPPORT, 'not-found'],
    [401, '', {}, 'sign-in-required'], // a renewed token is tried first
    [429, '', {}, 'throttled'],
    [429, '{"statusCode":429,"message":"Rate limit is exceeded."}', {}, 'throttled'],
    [
      502,
      '{"code":"gateway-token","description":"No token.","source":"gateway"}',
      {},
      'app-token-unavailable',
    ],
    [429, '{"code":"site-busy","description":"Too many.","source":"nginx"}', {}, 'site-busy'],
    [403, '{"code":"site-refused","description":"No.","source":"nginx"}', {}, 'site-refused'],
  ])('with status %d, the body %j and the headers %j is %s', async (status, body, headers, kind) => {
    expect((await failure(get(answer(status, headers, body)))).kind).toBe(kind);
  });

  it('keeps its status when the body cannot be read', async () => {
    const error = await failure(
      get((_, response) => {
        response.writeHead(503, { ...SUPPORT, 'Content-Length': '100' }).write('{', () => response.destroy());
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
    ['more than 15 minutes', 429, { 'Retry-After': '99999999999' }, '', 900_000],
    ['more digits than a number has', 429, { 'Retry-After': '9'.repeat(400) }, '', 900_000],
    ['a date years away', 503, { 'Retry-After': 'Fri, 31 Dec 9999 23:59:59 GMT' }, '', 900_000],
    ['words of years', 429, {}, words.replace('57', '9'.repeat(400)), 900_000],
    ['nothing', 429, {}, '', null],
    ['nonsense', 429, { 'Retry-After': 'soon' }, '', null],
    ['words on a fault', 500, {}, words, null],
    ['a wait on what cannot be retried', 404, { 'Retry-After': '5', ...SUPPORT }, '', null],
    [
      'seconds of the site’s own server',
      429,
      { 'Retry-After': '5' },
      '{"code":"site-busy","description":""}',
      5_000,
    ],
    ['seconds of a proxy', 429, { 'Retry-After': '5' }, '<html>Slow down</html>', 5_000],
  ])('has the requested wait: %s', async (_, status, headers, body, expected) => {
    const wait = (await failure(get(answer(status, headers, body)))).retryAfterMs;
    if (wait === null || expected === null) expect(wait).toBe(expected);
    else expect(Math.abs(wait - expected)).toBeLessThan(5); // the two clocks are read a moment apart
  });
});
