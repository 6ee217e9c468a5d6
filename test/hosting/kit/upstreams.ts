import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';

import { listenOnFreePort } from '../../free-port.ts';
import { createEntra, type Entra } from '../../sandbox/entra.ts';
import type { FetchApp } from '../../sandbox/fetch-bridge.ts';
import { createPartnerCenter, type PartnerCenter } from '../../sandbox/partner-center.ts';
import { nodeHandler } from '../../sandbox/serve.ts';
import { type Certificate, makeCertificate } from './certificate.ts';

export const LOGIN_HOST = 'login.microsoftonline.com';
export const API_HOST = 'api.partnercenter.microsoft.com';
export const TENANT_ID = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
export const CLIENT_ID = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';

/** Contains characters that need form encoding, so that a missing encoding is detected. */
export const SECRET = 'Sandbox~Secret+1&scope=%20/äö';

/** Microsoft's two hosts over real HTTPS on ports of this machine. */
export interface Upstreams {
  readonly entra: Entra;
  readonly partnerCenter: PartnerCenter;
  /** The actual port by host name. */
  readonly ports: ReadonlyMap<string, number>;
  readonly certificate: Certificate;
  /** The app's client certificate, where it has no secret. */
  readonly clientCertificate: Certificate;
  /** Overrides of a host's emulator, until deleted. */
  readonly answers: Map<string, (request: Request) => Response>;
  /** The bodies of the requests for the app's own token. */
  tokenRequests(): URLSearchParams[];
  stop(): Promise<void>;
}

/** Starts both, with the certificate in `folder`; `certified` are the hosts that it is valid for. */
export async function startUpstreams(
  folder: string,
  certified: readonly string[] = [LOGIN_HOST, API_HOST],
): Promise<Upstreams> {
  const clientCertificate = makeCertificate(folder, 'client', ['gateway'], 'rsa');
  const entra = createEntra({
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    clientSecret: SECRET,
    clientCertificate: clientCertificate.cert.toString(),
  });
  const partnerCenter = createPartnerCenter({ key: entra.key });
  const certificate = makeCertificate(folder, 'upstream', certified);
  const answers: Upstreams['answers'] = new Map();
  const answering = (host: string, app: FetchApp): FetchApp => ({
    fetch: (request) => answers.get(host)?.(request) ?? app.fetch(request),
  });
  const login = await serve(answering(LOGIN_HOST, entra.app), certificate);
  const api = await serve(answering(API_HOST, partnerCenter.app), certificate);
  return {
    entra,
    partnerCenter,
    answers,
    certificate,
    clientCertificate,
    ports: new Map([
      [LOGIN_HOST, login.port],
      [API_HOST, api.port],
    ]),
    tokenRequests: () =>
      entra.control.calls
        .map(({ form }) => form)
        .filter((form) => form.get('grant_type') === 'client_credentials'),
    stop: async () => {
      await Promise.all([login.stop(), api.stop()]);
    },
  };
}

async function serve(app: FetchApp, { cert, key }: Certificate) {
  const handle = nodeHandler(app);
  const server: Server = createServer({ cert, key, maxHeaderSize: 65_536 }, (incoming, outgoing) => {
    void handle(incoming, outgoing);
  });
  // A caller that does not trust the certificate disconnects, which some tests expect.
  server.on('tlsClientError', (_error: Error, socket: TLSSocket) => socket.destroy());
  const port = await listenOnFreePort(server);
  return {
    port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
