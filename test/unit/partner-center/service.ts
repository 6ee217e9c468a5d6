import { createServer, type RequestListener, type Server } from 'node:http';

import { afterEach } from 'vitest';

import { PartnerCenterError } from '../../../src/partner-center/failures/failure.ts';
import type { ClientOptions } from '../../../src/partner-center/http/call.ts';
import { createClient } from '../../../src/partner-center/http/http.ts';
import { createGate } from '../../../src/partner-center/http/request-gate.ts';
import { listenOnFreePort } from '../../free-port.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real server on a free port of this machine; gives its base URL. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  return `http://127.0.0.1:${await listenOnFreePort(server)}`;
}

export const answer =
  (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const token = () => Promise.resolve('token');

export const noFetch = () => Promise.reject(new Error('sent'));

export function client(apiBaseUrl: string, options: Partial<ClientOptions> = {}) {
  const pageOrigin = new URL(apiBaseUrl).origin;
  return createClient({
    apiBaseUrl,
    pageOrigin,
    getAccessToken: token,
    accountId: 'me',
    customersGate: createGate(),
    locale: 'pt-PT',
    ...options,
  });
}

export const live = () => new AbortController().signal;

export async function get(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  return client(await serve(listener), options).getJson('/v1/thing', { signal: live() });
}

export async function failure(promise: Promise<unknown>): Promise<PartnerCenterError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PartnerCenterError)) throw new Error(`Not a PartnerCenterError: ${String(error)}`);
  return error;
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const SUPPORT = { 'MS-RequestId': 'r', 'MS-CorrelationId': 'c', 'MS-CV': 'v', 'MS-ServerId': 's' };
