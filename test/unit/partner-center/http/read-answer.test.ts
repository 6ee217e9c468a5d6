import type { RequestListener } from 'node:http';

import { describe, expect, it } from 'vitest';

import { answer, failure, get, SUPPORT } from '../service.ts';

describe('an answer', () => {
  it('has its body and the support details', async () => {
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

  it('with hidden headers has the IDs of its request', async () => {
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
    ['HTML', '<!doctype html><title>Sign in</title>', 'intermediary', ''],
    ['text', 'It works!', 'intermediary', 'It works!'],
    ['nothing', '', 'unreadable', ''],
    [
      'cut off',
      '{"status":"finished","devicesStatus":[{"seri',
      'unreadable',
      '{"status":"finished","devicesStatus":[{"seri',
    ],
  ])('that is no JSON but %s (%j) is %s', async (_, body, kind, description) => {
    const error = await failure(get(answer(200, SUPPORT, body)));
    expect(error.kind).toBe(kind);
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

  it('has the offset of the service’s clock, ignoring noise', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const { clockSkewMs } = await get(answer(200, { Date: inAnHour }, '{}'));
    expect(Math.abs(clockSkewMs - 3_600_000)).toBeLessThan(5_000);
    const now = new Date().toUTCString();
    expect((await get(answer(200, { Date: now }, '{}'))).clockSkewMs).toBe(0);
  });
});
