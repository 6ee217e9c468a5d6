import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MAX_BODY_BYTES } from '../../../../src/partner-center/http/read-body.ts';
import { DEADLINE_MS } from '../../../../src/partner-center/http/watchdog.ts';
import { answer, client, failure, get, live } from '../service.ts';

const SECOND = 1_000;

/** Rejects when aborted, as `fetch` does, and never settles otherwise. */
const never = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

/** An answer whose body delivers a chunk of `size` bytes every `everyMs`, endlessly; errors when aborted. */
function trickle(signal: AbortSignal | null | undefined, size: number, everyMs: number, status = 200) {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const timer = setInterval(() => controller.enqueue(new Uint8Array(size).fill(0x20)), everyMs);
      signal?.addEventListener('abort', () => {
        clearInterval(timer);
        controller.error(signal.reason);
      });
    },
  });
  return new Response(body, { status, headers: { 'MS-RequestId': 'r' } });
}

/** The outcome of a promise so far. */
function observed(promise: Promise<unknown>) {
  const seen: { outcome: unknown } = { outcome: null };
  void promise.then(
    (value) => (seen.outcome = value),
    (error: unknown) => (seen.outcome = error),
  );
  return seen;
}

const fetching = (fetch: typeof globalThis.fetch, getAccessToken = async () => 'token') =>
  client('https://api.example', { fetch, getAccessToken }).getJson('/v1/x', { signal: live() });

describe('a call that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['waiting for a token', DEADLINE_MS.token, 'token-unavailable', null],
    ['without response headers', DEADLINE_MS.headers, 'timed-out', null],
    ['without a byte of the body', DEADLINE_MS.silence, 'timed-out', 200],
    ['with one byte of the body every half second', DEADLINE_MS.silence, 'timed-out', 200],
  ])('%s fails in %d ms as %s', async (where, deadlineMs, kind, status) => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const call = fetching(
      async (_, init) => {
        signals.push(init?.signal);
        if (where === 'without response headers') return never(init?.signal);
        const size = where.startsWith('with one byte') ? 1 : 0;
        return size === 0 ? trickle(init?.signal, 1, 1e9) : trickle(init?.signal, size, SECOND / 2);
      },
      () => (where === 'waiting for a token' ? new Promise<never>(() => {}) : Promise.resolve('token')),
    );
    const seen = observed(call);
    await vi.advanceTimersByTimeAsync(deadlineMs - 1);
    expect(seen.outcome).toBeNull();
    await vi.advanceTimersByTimeAsync(2);
    expect(seen.outcome).toMatchObject({ name: 'PartnerCenterError', kind, details: { status } });
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });

  it('in the body of a refusal fails with the refusal’s status', async () => {
    const seen = observed(fetching(async (_, init) => trickle(init?.signal, 1, 1e9, 503)));
    await vi.advanceTimersByTimeAsync(DEADLINE_MS.silence + 1);
    expect(seen.outcome).toMatchObject({ kind: 'service-fault', details: { status: 503 } });
  });

  it('does not fail while enough of the body arrives', async () => {
    const seen = observed(fetching(async (_, init) => trickle(init?.signal, 1_000, 50 * SECOND)));
    await vi.advanceTimersByTimeAsync(600 * SECOND);
    expect(seen.outcome).toBeNull();
  });

  it('is not sent again, whatever it was to do', async () => {
    let calls = 0;
    const api = client('https://api.example', {
      fetch: (_, init) => {
        calls += 1;
        return never(init?.signal);
      },
    });
    const seen = observed(api.send({ method: 'POST', path: '/v1/x', body: {}, signal: live() }));
    await vi.advanceTimersByTimeAsync(DEADLINE_MS.headers + 1);
    expect(seen.outcome).toMatchObject({ kind: 'timed-out' });
    await vi.advanceTimersByTimeAsync(10 * DEADLINE_MS.headers);
    expect(calls).toBe(1);
  });

  it('clears its timers once it is answered', async () => {
    await fetching(async () => new Response('{}'));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an answer that is too large', () => {
  it('is rejected by its Content-Length before it is read', async () => {
    const error = await failure(
      get((_, response) => {
        response.writeHead(200, { 'Content-Length': String(MAX_BODY_BYTES + 1) }).write('{');
      }),
    );
    expect(error).toMatchObject({ kind: 'too-large', details: { status: 200 } });
  });

  it('is rejected by its bytes without a Content-Length', async () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x20);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += megabyte.byteLength;
        controller.enqueue(megabyte);
      },
    });
    const fetch = async () => new Response(body);
    const error = await failure(
      client('https://api.example', { fetch }).getJson('/v1/x', { signal: live() }),
    );
    expect(error.kind).toBe('too-large');
    expect(sent).toBeLessThanOrEqual(MAX_BODY_BYTES + 3 * megabyte.byteLength);
  });

  it('is not one of 2 MB, characters of several bytes cut between chunks included', async () => {
    const text = JSON.stringify({ a: '€'.repeat(660_000) });
    const { body } = await get(answer(200, {}, text));
    expect(body).toEqual(JSON.parse(text));
  });
});
