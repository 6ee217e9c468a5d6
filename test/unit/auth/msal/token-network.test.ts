import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { tokenNetwork } from '../../../../src/auth/msal/token-network.ts';

const post = () => tokenNetwork.sendPostRequestAsync('https://login.example/token', { body: 'a=b' });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The requests that `fetch` received; the last behaviour is repeated. */
function serve(...behaviours: readonly ((signal: AbortSignal | null | undefined) => Promise<Response>)[]) {
  const sent: (RequestInit | undefined)[] = [];
  vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
    sent.push(init);
    const behaviour = behaviours[Math.min(sent.length, behaviours.length) - 1];
    return behaviour?.(init?.signal);
  });
  return sent;
}

const broken = () => Promise.reject(new TypeError('Failed to fetch'));
const hanging = (signal: AbortSignal | null | undefined) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

describe('the login host', () => {
  it('gets MSAL’s request, and its answer is returned', async () => {
    const sent = serve(async () => Response.json({ a: 1 }, { status: 400, headers: { 'X-Id': 'x' } }));
    await expect(post()).resolves.toMatchObject({ status: 400, headers: { 'x-id': 'x' }, body: { a: 1 } });
    expect(sent[0]).toMatchObject({ method: 'POST', body: 'a=b' });
  });

  it('that does not answer times out after 20 s', async () => {
    serve(hanging);
    const failed = expect(post()).rejects.toMatchObject({ errorCode: 'no_answer' });
    await vi.advanceTimersByTimeAsync(20_000);
    await failed;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gets the request once more after a broken connection', async () => {
    const sent = serve(broken, async () => Response.json({}));
    const answered = expect(post()).resolves.toMatchObject({ status: 200 });
    await vi.advanceTimersByTimeAsync(100);
    await answered;
    expect(sent).toHaveLength(2);
  });

  it.each([
    [true, broken, 'post_request_failed'],
    [false, broken, 'no_network_connectivity'],
    [true, async () => new Response('<html>'), 'failed_to_parse_response'],
  ])('fails with a code of MSAL’s own (online: %s)', async (onLine, behaviour, errorCode) => {
    vi.stubGlobal('navigator', { onLine });
    serve(behaviour);
    const failed = expect(post()).rejects.toMatchObject({ errorCode });
    await vi.advanceTimersByTimeAsync(100);
    await failed;
  });

  it.each([
    ['5', '5'],
    ['3600', '900'],
    ['99999999999', '900'],
  ])('with Retry-After %s is given %s s', async (asked, obeyed) => {
    serve(async () => Response.json({}, { status: 429, headers: { 'Retry-After': asked } }));
    await expect(post()).resolves.toMatchObject({ headers: { 'retry-after': obeyed } });
  });
});
