import type { IncomingMessage, RequestListener } from 'node:http';

import { describe, expect, it } from 'vitest';

import { answer, client, failure, live, noFetch, serve, SUPPORT, UUID } from '../service.ts';

const LOCATION =
  '/customers/47021739-3426-40bf-9601-61b4b6d7c793/batchJobStatus/0127ed8e-ff72-4983-a3d8-e8d8bd378932';

const post = (body: unknown) => ({ method: 'POST', path: '/v1/x', body, signal: live() }) as const;

/** What a server is sent: each request with the text of its body. */
async function recording(listener: RequestListener) {
  const requests: { readonly request: IncomingMessage; readonly body: string }[] = [];
  const base = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ request, body: Buffer.concat(chunks).toString() });
    listener(request, response);
  });
  return { base, requests };
}

describe('a sent call', () => {
  it('gives status, headers and body of an empty 202', async () => {
    const base = await serve(answer(202, { Location: LOCATION, ...SUPPORT }, ''));
    const { status, headers, body, support } = await client(base).send(post({ batchId: 'b', devices: [] }));
    expect({ status, body }).toEqual({ status: 202, body: '' });
    expect(headers.get('Location')).toBe(LOCATION);
    expect(support).toMatchObject({ status: 202, requestId: 'r' });
  });

  it('is given as text whatever it is', async () => {
    const base = await serve(answer(200, {}, 'It works!'));
    expect(await client(base).send(post({}))).toMatchObject({ status: 200, body: 'It works!' });
  });

  it('sends its body as JSON, with the headers of every request', async () => {
    const { base, requests } = await recording(answer(202, {}, ''));
    await client(base).send({ ...post({ name: 'Dvořák', devices: [1] }), headers: { 'If-Match': 'tag' } });
    expect(requests).toHaveLength(1);
    const [sent] = requests;
    expect(sent?.request.method).toBe('POST');
    expect(sent?.body).toBe('{"name":"Dvořák","devices":[1]}');
    expect(sent?.request.headers).toMatchObject({
      authorization: 'Bearer token',
      accept: 'application/json',
      'content-type': 'application/json',
      'if-match': 'tag',
      'ms-requestid': expect.stringMatching(UUID),
    });
  });

  it('has neither body nor content type where there is nothing to send', async () => {
    const { base, requests } = await recording(answer(200, {}, ''));
    await client(base).send({ method: 'GET', path: '/v1/x', signal: live() });
    expect(requests.map(({ request, body }) => [request.headers['content-type'], body])).toEqual([
      [undefined, ''],
    ]);
  });

  it('is refused for a path that leads out of the API', async () => {
    const api = client('https://api.example/relay', { fetch: noFetch });
    await expect(api.send({ ...post({}), path: '/../v1/x' })).rejects.toThrow('apiBaseUrl');
  });
});

/** A service that gives these outcomes in turn, and the bodies and tokens that it is sent. */
function service(...outcomes: readonly (() => Response | Promise<Response>)[]) {
  const sent: unknown[] = [];
  const left = [...outcomes];
  const api = client('https://api.example', {
    getAccessToken: async (options) => (options?.forceRefresh ? 'second' : 'first'),
    fetch: async (_, init) => {
      sent.push([init?.method, init?.body, new Headers(init?.headers).get('Authorization')]);
      return (left.shift() ?? (() => new Response(null, { status: 202 })))();
    },
  });
  return { sent, send: () => api.send(post({ a: 1 })) };
}

const refusal = (status: number, code: string) => () =>
  Response.json({ code, description: '' }, { status, headers: SUPPORT });

describe('a POST', () => {
  it('is sent once more after a 401, where the service has not acted: with another token and the same body', async () => {
    const { sent, send } = service(refusal(401, '400'));
    await expect(send()).resolves.toMatchObject({ status: 202 });
    expect(sent).toEqual([
      ['POST', '{"a":1}', 'Bearer first'],
      ['POST', '{"a":1}', 'Bearer second'],
    ]);
  });

  it('is not sent a third time', async () => {
    const { sent, send } = service(refusal(401, '400'), refusal(401, '400'));
    expect((await failure(send())).kind).toBe('sign-in-required');
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['a 403', refusal(403, '900150'), 'role-missing'],
    ['a 409', refusal(409, '1'), 'bad-request'],
    ['a 429', refusal(429, '1'), 'throttled'],
    ['a 500', refusal(500, '1'), 'service-fault'],
    ['a 503', refusal(503, '1'), 'service-fault'],
    ['a lost connection', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
  ])('is not sent again after %s', async (_, outcome, kind) => {
    const { sent, send } = service(outcome);
    expect((await failure(send())).kind).toBe(kind);
    expect(sent).toHaveLength(1);
  });
});
