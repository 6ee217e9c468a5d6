import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { hostFiles } from '../../../deploy/host-files.ts';
import { preloadsFor } from '../../../deploy/page-for.ts';
import { freePort } from '../../free-port.ts';
import { findNginx } from './find-nginx.ts';
import { CLIENT_ID, SECRET, TENANT_ID, type Upstreams } from './upstreams.ts';

const REFERENCE = resolve('deploy/nginx');
const DIST = resolve('dist');
const START_MS = 10_000;

/** Edits of a site file: the text in the file, and its replacement. */
export type Edits = readonly (readonly [from: string, to: string])[];

export interface Site {
  readonly origin: string;
  readonly port: number;
  /** The document root. */
  readonly root: string;
  readonly logs: readonly string[];
  readonly tokenCache: string;
  readonly secretFile: string;
  readonly pid: number;
  /** Everything `nginx -T` prints. */
  dump(): string;
  stop(): Promise<void>;
}

export type Credential = 'certificate' | 'secret';

export interface SiteOptions {
  readonly name: 'gateway' | 'relay';
  readonly folder: string;
  readonly upstreams: Upstreams;
  readonly config: object;
  readonly edits?: Edits;
  /** The gateway's client credential. */
  readonly credential?: Credential;
}

/** Deploys the production build with a reference site file in `folder`, and starts an nginx for it. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const { name, folder, upstreams, config, edits = [], credential = 'certificate' } = options;
  const { program, njsModule } = findNginx();
  const port = await freePort();
  const paths = {
    root: join(folder, 'srv'),
    logs: [join(folder, 'access.log'), join(folder, 'error.log')],
    tokenCache: join(folder, 'run'),
    secretFile: join(folder, 'client-secret'),
  };
  cpSync(DIST, paths.root, { recursive: true });
  writeFileSync(join(paths.root, 'config.json'), JSON.stringify(config));
  // As a build for this config.json writes it.
  const page = join(paths.root, 'index.html');
  writeFileSync(page, preloadsFor(readFileSync(page, 'utf8'), config));
  writeFileSync(paths.secretFile, `${SECRET}\n`, { mode: 0o400 });
  const included = join(folder, 'etc/device-batch-status');
  cpSync(REFERENCE, included, { recursive: true });
  writeFileSync(join(included, 'headers.conf'), hostFiles(config)['nginx-headers.conf'] ?? '');
  const site = edited(readFileSync(join(REFERENCE, `${name}.conf`), 'utf8'), [
    ['listen 127.0.0.1:8080 default_server;', `listen 127.0.0.1:${port} default_server;`],
    ['listen 127.0.0.1:8080;', `listen 127.0.0.1:${port};`],
    ['/srv/device-batch-status;', `${paths.root};`],
    // Once per server.
    ['/var/log/nginx/device-batch-status.log', join(folder, 'access.log')],
    ['/var/log/nginx/device-batch-status.log', join(folder, 'access.log')],
    ['/etc/ssl/certs/ca-certificates.crt', upstreams.certificate.certFile],
    ...(name === 'gateway' ? gatewayEdits(paths, upstreams, credential) : []),
    ...edits,
  ]);
  writeFileSync(join(folder, 'etc/site.conf'), site);
  writeFileSync(join(folder, 'etc/nginx.conf'), mainFile(folder, njsModule, upstreams.ports));

  const args = ['-p', folder, '-c', join(folder, 'etc/nginx.conf'), '-e', join(folder, 'error.log')];
  const child = spawn(program, args, { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit');
  const kill = () => child.kill();
  process.once('exit', kill);
  await untilOpen(port, () => {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
  });
  return {
    ...paths,
    origin: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    dump: () => execFileSync(program, ['-T', ...args], { encoding: 'utf8', stdio: 'pipe' }),
    stop: async () => {
      process.off('exit', kill);
      child.kill();
      await ended;
    },
  };
}

function gatewayEdits(
  { tokenCache, secretFile }: { tokenCache: string; secretFile: string },
  { clientCertificate }: Upstreams,
  credential: Credential,
): Edits {
  return [
    ['proxy_cache_path /run/device-batch-status', `proxy_cache_path ${tokenCache}`],
    ['$dbs_token_cache /run/device-batch-status', `$dbs_token_cache ${tokenCache}`],
    ['/etc/nginx/device-batch-status/client-certificate.pem', clientCertificate.certFile],
    ['/etc/nginx/device-batch-status/client-key.pem', clientCertificate.keyFile],
    ...(credential === 'secret'
      ? [[`$dbs_secret_file '';`, `$dbs_secret_file ${secretFile};`] as const]
      : []),
    ['contoso.onmicrosoft.com', TENANT_ID],
    ['11111111-2222-4333-8444-555555555555', CLIENT_ID],
  ];
}

function edited(text: string, edits: Edits): string {
  return edits.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`The site file has no ${from}`);
    return current.replace(from, () => to);
  }, text);
}

/** Replaces /etc/nginx/nginx.conf: all paths inside the folder, and Microsoft's hosts on this machine. */
function mainFile(folder: string, njsModule: string, ports: ReadonlyMap<string, number>): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, `tmp-${name}`)};`,
  );
  const hosts = [...ports].map(([host, port]) => `upstream ${host} { server 127.0.0.1:${port}; }`);
  return [
    `load_module ${njsModule};`,
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []), // no other user can read the folder
    'worker_processes 2;',
    `pid ${join(folder, 'nginx.pid')};`,
    'events {}',
    'http {',
    'include /etc/nginx/mime.types;',
    ...temporary,
    ...hosts,
    'include site.conf;',
    '}',
    '',
  ].join('\n');
}

async function untilOpen(port: number, check: () => void): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!(await isOpen(port))) {
    check();
    if (Date.now() > deadline) throw new Error(`nginx does not answer on port ${port}`);
    await sleep(20);
  }
}

/** Ages the login host's last answer by an hour. */
export function ageToken({ tokenCache }: Site): void {
  const then = Date.now() / 1000 - 3600;
  for (const name of readdirSync(tokenCache)) utimesSync(join(tokenCache, name), then, then);
}

/** Whether a server listens on the port. */
export function isOpen(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
