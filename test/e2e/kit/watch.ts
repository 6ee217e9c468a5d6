import type { BrowserContext, Request } from '@playwright/test';
import { expect } from '@playwright/test';

/** The browser's own console messages about refused requests: allowed where a test expects a refusal. */
const REFUSED =
  /^Failed to load resource: (?:the server responded with a status of|net::ERR_)|^Access to fetch at .* has been blocked by CORS policy|^Framing '[^']*' violates/;

export interface Watch {
  /** Call where a test makes requests fail: the browser's own console messages about them are then allowed. */
  expectRefusals(): void;
  /** Call where a test's own server answers API calls: the token may then be sent there too. */
  expectCallsAt(baseUrl: string): void;
  /** Fails on any console error or warning, any request to an unknown host, and any token sent elsewhere than to the API. */
  verify(): Promise<void>;
}

/** Records the console messages and requests of a context. */
export async function watch(
  context: BrowserContext,
  { hosts, apiBaseUrl }: { hosts: readonly string[]; apiBaseUrl: string },
): Promise<Watch> {
  const strayMessages: string[] = [];
  const strayRequests: string[] = [];
  const requests: Promise<Sent>[] = [];
  let refusalsExpected = false;
  const apiBaseUrls = [apiBaseUrl];

  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') strayMessages.push(message.text());
  });
  context.on('weberror', (error) => strayMessages.push(String(error.error())));
  context.on('request', (request) => requests.push(sentBy(request)));
  // Registered first, so matched last: aborts requests to other hosts that no other route handles. A pattern, because a
  // function would be called for every request of every page.
  const own = hosts.map((host) => host.replaceAll('.', '\\.')).join('|');
  await context.route(new RegExp(`^(?!(?:${own})/)`), (route) => {
    strayRequests.push(route.request().url());
    return route.abort();
  });

  return {
    expectRefusals: () => {
      refusalsExpected = true;
    },
    expectCallsAt: (baseUrl) => apiBaseUrls.push(baseUrl),
    verify: async () => {
      expect(strayRequests, 'requests to unknown hosts').toEqual([]);
      const words = strayMessages.filter((text) => !(refusalsExpected && REFUSED.test(text)));
      expect(words, 'errors and warnings on the console').toEqual([]);
      expectTokensOnlyAtApi(await Promise.all(requests), apiBaseUrls);
    },
  };
}

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Called immediately: once a page is closed, its requests' headers are no longer available. */
async function sentBy(request: Request): Promise<Sent> {
  const headers = await request.allHeaders().catch(() => request.headers());
  return { url: request.url(), body: request.postData() ?? '', headers };
}

function expectTokensOnlyAtApi(sent: readonly Sent[], apiBaseUrls: readonly string[]): void {
  const bearers = sent.map(({ headers }) => headers['authorization']?.replace(/^Bearer /i, '') ?? '');
  const tokens = [...new Set(bearers)].filter((token) => token !== '');
  const isApiCall = (url: string) => apiBaseUrls.some((base) => url.startsWith(`${base}/v1/`));
  const astray = sent.filter(({ url, body, headers }) => {
    const elsewhere = url + body + (isApiCall(url) ? '' : JSON.stringify(headers));
    return tokens.some((token) => elsewhere.includes(token));
  });
  expect(
    astray.map(({ url }) => url),
    'requests that carried the access token elsewhere',
  ).toEqual([]);
}
