import { environmentManager, focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, vi } from 'vitest';

import { batchStatusQuery } from '../../../src/batch-watch/batch-status-query.ts';
import { DOCUMENTED, IDS } from '../partner-center/samples.ts';
import { client } from '../partner-center/service.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const ANSWER_MS = 300;
export const START = Date.UTC(2026, 10, 21, 10);

type Service = (elapsedMs: number) => Response | Promise<Response>;

const cleanUps: (() => void)[] = [];

beforeEach(() => {
  environmentManager.setIsServer(() => false); // TanStack Query does not refetch on a server
  vi.useFakeTimers({
    now: START,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
});

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

/** Watches a service that answers after 0.3 s; gives the observer and the times of its requests, in ms from the start. */
export function watch(service: Service) {
  const asked: number[] = [];
  const paths: string[] = [];
  const signals: AbortSignal[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const elapsed = Date.now() - START;
    asked.push(elapsed);
    paths.push(input instanceof Request ? input.url : input.toString());
    if (init?.signal) signals.push(init.signal);
    await new Promise((resolve) => {
      setTimeout(resolve, ANSWER_MS);
    });
    return service(elapsed);
  };
  const api = client('https://api.example', { pageOrigin: 'https://app.example', fetch });
  const cache = new QueryClient();
  cache.mount();
  const observer = new QueryObserver(cache, batchStatusQuery(api, IDS));
  const unsubscribe = observer.subscribe(() => {});
  const stop = () => {
    unsubscribe();
    cache.unmount();
    cache.clear();
  };
  cleanUps.push(stop);
  return { observer, asked, paths, signals, stop, result: () => observer.getCurrentResult() };
}

export const json = (body: unknown) => new Response(JSON.stringify(body));
export const state = (status: string) => json({ ...DOCUMENTED, status });
export const fail = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ code: '1', description: 'No.' }), { status, headers });
