import {
  environmentManager,
  focusManager,
  InfiniteQueryObserver,
  QueryClient,
  QueryObserver,
} from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  canRequest,
  customerQuery,
  customerSearchQuery,
  DEBOUNCE_MS,
} from '../../../src/partner-center/customers-query.ts';
import { client } from './service.ts';

const ID = '47021739-3426-40bf-9601-61b4b6d7c793';
const SECOND = 1_000;

beforeEach(() => {
  environmentManager.setIsServer(() => false); // TanStack Query does not refetch on a server
  vi.useFakeTimers();
});
afterEach(() => {
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

const customer = (id: string) => ({
  id,
  companyProfile: { companyName: `Company ${id}`, domain: `${id}.example` },
});
const page = (ids: readonly string[], continuationToken?: string) =>
  Response.json({ items: ids.map(customer), continuationToken });

/** A service for one page load of the app, with its requests. */
function serve(answer: (asked: URL, headers: Headers) => Response | Promise<Response>) {
  const asked: { readonly url: URL; readonly token: string | null; readonly signal: AbortSignal | null }[] =
    [];
  const service = client('https://api.example', {
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const headers = new Headers(init?.headers);
      asked.push({ url, token: headers.get('MS-ContinuationToken'), signal: init?.signal ?? null });
      return answer(url, headers);
    },
  });
  const cache = new QueryClient();
  cache.mount();
  return { asked, service, cache, notBefore: service.customersGate.notBefore };
}

function watchName({ service, cache }: ReturnType<typeof serve>) {
  const observer = new QueryObserver(cache, {
    ...customerQuery(service, ID),
    enabled: (query) => canRequest(query, service),
  });
  return { observer, stop: observer.subscribe(() => {}) };
}

function searchFor(text: string, { service, cache }: ReturnType<typeof serve>) {
  const observer = new InfiniteQueryObserver(cache, customerSearchQuery(service, text));
  return { observer, stop: observer.subscribe(() => {}) };
}

const filters = ({ asked }: ReturnType<typeof serve>) =>
  asked.map(({ url }) => JSON.parse(url.searchParams.get('filter') ?? ''));

describe('customerQuery', () => {
  it('requests one name once, whatever happens to the page', async () => {
    const world = serve(() => Response.json(customer(ID)));
    const first = watchName(world);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(first.observer.getCurrentResult().data).toMatchObject({ companyName: `Company ${ID}` });
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    first.stop();
    await vi.advanceTimersByTimeAsync(24 * 3_600 * SECOND);
    watchName(world);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(world.asked.map(({ url }) => url.pathname)).toEqual([`/v1/customers/${ID}`]);
  });

  it.each([
    ['a 403', () => Response.json({ code: '900150', description: '' }, { status: 403 })],
    ['a 404', () => new Response('', { status: 404 })],
    ['a 500', () => new Response('', { status: 500 })],
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['a customer without a name', () => Response.json({ id: ID })],
  ])('does not repeat the request after %s', async (_, answer) => {
    const world = serve(answer);
    const { observer, stop } = watchName(world);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(observer.getCurrentResult()).toMatchObject({ status: 'error', data: undefined });
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    stop();
    watchName(world);
    await vi.advanceTimersByTimeAsync(3_600 * SECOND);
    expect(world.asked).toHaveLength(1);
    expect(world.notBefore()).toBe(0);
  });

  it('sends no request before the wait is over', async () => {
    const world = serve(() => Response.json(customer(ID)));
    world.service.customersGate.backOff(Date.now() + SECOND);
    const { stop } = watchName(world);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(world.asked).toEqual([]);
    stop();
    watchName(world);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.asked).toHaveLength(1);
  });
});

describe('customerSearchQuery', () => {
  it('searches names, then domains, after the debounce', async () => {
    const world = serve((url) => page(url.search.includes('Domain') ? ['b', 'c'] : ['a', 'b']));
    const { observer } = searchFor('Con', world);
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS - 1);
    expect(world.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(filters(world)).toEqual([
      { Field: 'CompanyName', Value: 'Con', Operator: 'starts_with' },
      { Field: 'Domain', Value: 'Con', Operator: 'starts_with' },
    ]);
    expect(world.asked.map(({ url }) => [url.pathname, url.searchParams.get('size')])).toEqual([
      ['/v1/customers', '10'],
      ['/v1/customers', '10'],
    ]);
    expect(observer.getCurrentResult().data?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(observer.getCurrentResult().hasNextPage).toBe(false);
  });

  it('does not search domains for text that no domain can contain', async () => {
    const world = serve(() => page([]));
    searchFor('City Power & L', world);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(filters(world)).toEqual([
      { Field: 'CompanyName', Value: 'City Power & L', Operator: 'starts_with' },
    ]);
  });

  it('sends no request for superseded text, and aborts a running one', async () => {
    const world = serve(() => new Promise(() => {}));
    const first = searchFor('co', world);
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS - 1);
    first.stop();
    const second = searchFor('con', world);
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    expect(filters(world)).toEqual([expect.objectContaining({ Value: 'con' })]);
    second.stop();
    expect(world.asked[0]?.signal?.aborted).toBe(true);
  });

  it('loads further pages only where there are some, with their continuation token', async () => {
    const world = serve((url, headers) => {
      if (headers.get('MS-ContinuationToken') === 'next') return page(['c']);
      return url.search.includes('Domain') ? page(['a']) : page(['a', 'b'], 'next');
    });
    const { observer } = searchFor('con', world);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(observer.getCurrentResult().hasNextPage).toBe(true);
    await observer.fetchNextPage();
    expect(observer.getCurrentResult().data?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(observer.getCurrentResult().hasNextPage).toBe(false);
    expect(world.asked.map(({ url, token }) => [url.searchParams.get('seekOperation'), token])).toEqual([
      [null, null],
      [null, null],
      ['Next', 'next'],
    ]);
    expect(filters(world)[2]).toEqual({ Field: 'CompanyName', Value: 'con', Operator: 'starts_with' });
  });

  it.each([
    [403, {}, Infinity],
    [401, {}, 60 * SECOND], // the session has ended, the permission has not
    [404, {}, Infinity],
    [429, { 'Retry-After': '57' }, 57 * SECOND],
    [429, {}, 60 * SECOND],
    [503, { 'Retry-After': '5' }, 5 * SECOND],
    [500, {}, 0],
    [400, {}, 0],
  ])('after %d %j stops and reports the wait', async (status, headers, waitMs) => {
    const world = serve(() => Response.json({ code: '1', description: 'No.' }, { status, headers }));
    searchFor('con', world);
    await vi.advanceTimersByTimeAsync(DEBOUNCE_MS);
    const answeredAt = Date.now();
    await vi.advanceTimersByTimeAsync(600 * SECOND);
    expect(world.asked).toHaveLength(status === 401 ? 2 : 1); // once more, with a renewed token
    expect(world.notBefore()).toBe(waitMs === 0 ? 0 : answeredAt + waitMs);
  });
});
