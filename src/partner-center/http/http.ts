import { SignInRequired, TokenUnavailable, type TokenOptions } from '../../auth/session.ts';
import { type FailureKind, PartnerCenterError, type SupportDetails } from '../failures/failure.ts';
import { type Answer, readAnswer, type RequestIds, supportDetails } from './read-answer.ts';
import { afterRenewal, asRefusalOfTheApp, renewalFor } from './token-renewal.ts';
import { DEADLINE_MS, Watchdog } from './watchdog.ts';

export interface ClientOptions {
  /** Absolute URL without a trailing slash; the token is sent to what lies under it and nowhere else. */
  readonly apiBaseUrl: string;
  /** Where the page is from: a browser may block calls to any other origin. */
  readonly pageOrigin: string;
  /** The bearer token, `null` where a gateway adds it. Rejects with `SignInRequired` or `TokenUnavailable`. */
  readonly getAccessToken: (options?: TokenOptions) => Promise<string | null>;
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
    getJson: async (path, getOptions) => {
      const url = urlUnder(options.apiBaseUrl, path);
      try {
        return await attempt(options, url, getOptions);
      } catch (error) {
        const renewal = renewalFor(error);
        if (renewal === null || getOptions.signal.aborted) throw error;
        // Once: what is said of a token that was made for this call no other token will change.
        return await attempt(options, url, getOptions, renewal).catch((second: unknown) => {
          throw afterRenewal(error, second);
        });
      }
    },
  };
}

async function attempt(
  options: ClientOptions,
  url: string,
  { signal, headers = {} }: GetOptions,
  tokenOptions?: TokenOptions,
): Promise<Answer> {
  // New for every try: none is repeated with the same IDs once it was answered
  // (docs/partner-center-api.md#request-headers).
  const ids = { requestId: crypto.randomUUID(), correlationId: crypto.randomUUID() };
  const watchdog = new Watchdog(signal);
  try {
    watchdog.expectWithin(DEADLINE_MS.token, () => new TokenUnavailable('no_answer'));
    const token = await watchdog.guard(options.getAccessToken(tokenOptions));
    return await send(options, url, { token, ids, watchdog, headers });
  } catch (error) {
    if (signal.aborted || error instanceof PartnerCenterError) throw error;
    // What a browser rejects with after an abort is not everywhere the reason itself.
    const cause: unknown = watchdog.signal.aborted ? watchdog.signal.reason : error;
    throw cause instanceof PartnerCenterError ? cause : withoutAnswer(cause, supportDetails(null, ids));
  } finally {
    watchdog.stop();
  }
}

function withoutAnswer(error: unknown, support: SupportDetails): PartnerCenterError {
  if (error instanceof SignInRequired) {
    const { code, claims } = error;
    const kind = claims === null ? 'sign-in-required' : 'step-up-required';
    return new PartnerCenterError(kind, { ...support, code }, { claims });
  }
  if (error instanceof TokenUnavailable) {
    return new PartnerCenterError('token-unavailable', { ...support, code: error.code });
  }
  return new PartnerCenterError('unreachable', support); // the answer broke off
}

interface Sending {
  readonly token: string | null;
  readonly ids: RequestIds;
  readonly watchdog: Watchdog;
  readonly headers: Readonly<Record<string, string>>;
}

async function send(options: ClientOptions, url: string, { token, ids, watchdog, headers }: Sending) {
  const fetch = options.fetch ?? globalThis.fetch;
  const { signal } = watchdog;
  const expectWithin = (ms: number, response: Response | null) =>
    watchdog.expectWithin(ms, () => new PartnerCenterError('timed-out', supportDetails(response, ids)));
  expectWithin(DEADLINE_MS.headers, null);
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
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new PartnerCenterError(noAnswerKind(options), supportDetails(null, ids));
  });
  const onProgress = () => expectWithin(DEADLINE_MS.silence, response);
  onProgress();
  return readAnswer(response, ids, onProgress).catch((error: unknown) => {
    throw token === null ? asRefusalOfTheApp(error) : error;
  });
}

/** A page cannot tell a call that the browser blocked from one that got no answer: it only knows which can be blocked. */
function noAnswerKind({ apiBaseUrl, pageOrigin }: ClientOptions): FailureKind {
  return new URL(apiBaseUrl).origin === pageOrigin ? 'unreachable' : 'blocked-or-unreachable';
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
