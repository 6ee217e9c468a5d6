import type { BrowserContext, Request } from '@playwright/test';
import { expect } from '@playwright/test';

/** What the browser writes by itself when a server refuses: meant, where a test asks for a refusal. */
const REFUSED =
  /^Failed to load resource: (?:the server responded with a status of|net::ERR_)|^Access to fetch at .* has been blocked by CORS policy|^Framing '[^']*' violates/;

export interface Watch {
  /** Call where a test makes a request fail on purpose: the browser's own line about it is then expected. */
  expectRefusals(): void;
  /** Call where a server of the test's own answers calls to the API: the token may go there as well. */
  expectCallsAt(baseUrl: string): void;
  /** Fails on any stray error, any request to somewhere else, and any token that went astray. */
  verify(): Promise<void>;
}

/** Listens to everything a journey says and asks for. */
export async function watch(
  context: BrowserContext,
  { hosts, apiBaseUrl }: { hosts: readonly string[]; apiBaseUrl: string },
): Promise<Watch> {
  const strayWords: string[] = [];
  const strayRequests: string[] = [];
  const requests: Promise<Sent>[] = [];
  let refusalsExpected = false;
  const homes = [apiBaseUrl];

  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') strayWords.push(message.text());
  });
  context.on('weberror', (error) => strayWords.push(String(error.error())));
  context.on('request', (request) => requests.push(sentBy(request)));
  // Registered first, so asked last: what no other route took and is not our own host's goes nowhere. A pattern and no
  // function: with that every script of every page would have to pass through here.
  const own = hosts.map((host) => host.replaceAll('.', '\\.')).join('|');
  await context.route(new RegExp(`^(?!(?:${own})/)`), (route) => {
    strayRequests.push(route.request().url());
    return route.abort();
  });

  return {
    expectRefusals: () => {
      refusalsExpected = true;
    },
    expectCallsAt: (baseUrl) => homes.push(baseUrl),
    verify: async () => {
      expect(strayRequests, 'requests to hosts nobody configured').toEqual([]);
      const words = strayWords.filter((text) => !(refusalsExpected && REFUSED.test(text)));
      expect(words, 'errors and warnings on the console').toEqual([]);
      expectTokensAtHome(await Promise.all(requests), homes);
    },
  };
}

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asked at once: of a page that has been closed since, a browser no longer tells. */
async function sentBy(request: Request): Promise<Sent> {
  const headers = await request.allHeaders().catch(() => request.headers());
  return { url: request.url(), body: request.postData() ?? '', headers };
}

function expectTokensAtHome(sent: readonly Sent[], homes: readonly string[]): void {
  const bearers = sent.map(({ headers }) => headers['authorization']?.replace(/^Bearer /i, '') ?? '');
  const tokens = [...new Set(bearers)].filter((token) => token !== '');
  const isHome = (url: string) => homes.some((home) => url.startsWith(`${home}/v1/`));
  const astray = sent.filter(({ url, body, headers }) => {
    const elsewhere = url + body + (isHome(url) ? '' : JSON.stringify(headers));
    return tokens.some((token) => elsewhere.includes(token));
  });
  expect(
    astray.map(({ url }) => url),
    'requests that carried the access token elsewhere',
  ).toEqual([]);
}
