import { SignInRequired } from '../auth/session.ts';
import { PartnerCenterError } from './failure.ts';
import { type Answer, readAnswer, type RequestIds, supportDetails } from './read-answer.ts';

export interface ClientOptions {
  /** Absolute URL without a trailing slash; the token is sent to what lies under it and nowhere else. */
  readonly apiBaseUrl: string;
  /** The bearer token, or `null` where a gateway adds it. Rejects with `SignInRequired`. */
  readonly getAccessToken: () => Promise<string | null>;
  /** Keeps one account's answers apart from another's in the cache. */
  readonly accountId: string;
  readonly locale: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface GetOptions {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PartnerCenterClient {
  readonly accountId: string;
  /** `path` begins with `/v1/`, its parts URL-encoded. Rejects with `PartnerCenterError`, or as aborted. */
  getJson(path: string, options: GetOptions): Promise<Answer>;
}

/** The only caller of the service. */
export function createClient(options: ClientOptions): PartnerCenterClient {
  return {
    accountId: options.accountId,
    getJson: async (path, { signal, headers }) => {
      const url = urlUnder(options.apiBaseUrl, path);
      // New for every try: none is repeated with the same IDs once it was answered (reference, 1.2).
      const ids = { requestId: crypto.randomUUID(), correlationId: crypto.randomUUID() };
      try {
        const token = await options.getAccessToken();
        signal.throwIfAborted();
        return await send(options, url, { token, ids, signal, headers: headers ?? {} });
      } catch (error) {
        if (signal.aborted || error instanceof PartnerCenterError) throw error;
        const kind = error instanceof SignInRequired ? 'sign-in-required' : 'unreachable';
        throw new PartnerCenterError(kind, supportDetails(null, ids));
      }
    },
  };
}

interface Sending {
  readonly token: string | null;
  readonly ids: RequestIds;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

async function send(options: ClientOptions, url: string, { token, ids, signal, headers }: Sending) {
  const fetch = options.fetch ?? globalThis.fetch;
  const response = await fetch(url, {
    signal,
    headers: {
      ...headers,
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      Accept: 'application/json',
      'MS-RequestId': ids.requestId,
      'MS-CorrelationId': ids.correlationId,
      'X-Locale': options.locale,
    },
    // Without a token of ours it is a same-origin gateway, which may know its people by a cookie of its own.
    credentials: token === null ? 'same-origin' : 'omit',
    cache: 'no-store',
    redirect: 'error', // the token must not follow to another address
    referrerPolicy: 'no-referrer', // the page's address names the customer
  });
  return readAnswer(response, ids);
}

/** Throws when `path` would lead out of `base`: a mistake of ours, and one that could give the token away. */
function urlUnder(base: string, path: string): string {
  const url = new URL(`${base}${path}`);
  const home = new URL(`${base}/`);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname) || !path.startsWith('/')) {
    throw new Error('The path leads out of apiBaseUrl');
  }
  return url.href;
}
