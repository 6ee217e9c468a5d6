import type { TokenOptions } from '../../auth/session.ts';
import type { RequestGate } from './request-gate.ts';

export interface ClientOptions {
  /** Absolute URL without a trailing slash; the token is sent to addresses under it and nowhere else. */
  readonly apiBaseUrl: string;
  /** The page's own origin: a browser may block calls to any other. */
  readonly pageOrigin: string;
  /** The bearer token, `null` where a gateway adds it. Rejects with `SignInRequired` or `TokenUnavailable`. */
  readonly getAccessToken: (options?: TokenOptions) => Promise<string | null>;
  /** Keeps one account's answers apart from another's in the cache. */
  readonly accountId: string;
  /** Of the same account: it outlives the client, which is made anew with every session. */
  readonly customersGate: RequestGate;
  readonly locale: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface GetOptions {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call extends GetOptions {
  readonly method: 'GET' | 'POST';
  /** Begins with `/v1/`, its parts URL-encoded. */
  readonly path: string;
  /** Of a POST: is sent as JSON. */
  readonly body?: unknown;
}
