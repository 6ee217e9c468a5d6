import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

import { Hono } from 'hono';
import { build, transformWithOxc } from 'vite';

import { headersFor, type HeaderSet } from '../../deploy/security-headers.ts';
import { freePort } from '../free-port.ts';
import { createEntra, entraMetadata } from '../sandbox/entra.ts';
import { readBuiltRules } from '../sandbox/production-headers.ts';
import { nodeHandler } from '../sandbox/serve.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The production build to measure; set another folder to compare two builds. */
export const DIST = join(ROOT, process.env['BENCH_DIST'] ?? 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const TENANT_ID = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
const CLIENT_ID = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';
export const API_PATH = '/partner-center';

/** JSON of the status call for a batch, by its tracking ID; `null`: no such batch. */
export type AnswerBatch = (trackingId: string) => Buffer | string | null;

export interface BenchServer {
  readonly origin: string;
  /** The app's files served so far: paths below the build's folder. */
  readonly served: Set<string>;
  close(): Promise<void>;
}

/**
 * The production build with the production headers, the limit page, the Entra stand-in and prepared answers of the
 * service, on one origin over real HTTP: fulfilling 22 MB by a Playwright route would add to the times.
 */
export async function startBenchServer(answer: AnswerBatch, latencyMs: () => number): Promise<BenchServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const served = new Set<string>();
  const rules = readBuiltRules(DIST);
  const entra = createEntra({ tenantId: TENANT_ID, clientId: CLIENT_ID });
  const app = new Hono();

  app.all(`/${TENANT_ID}/*`, ({ req }) => entra.app.fetch(req.raw));
  app.get('/config.json', (context) => context.json(configAt(origin), 200, { 'Cache-Control': 'no-store' }));
  // Without an answer here, the batch's answer would be measured with it.
  app.get(`${API_PATH}/v1/customers/:id`, (context) =>
    context.json({ id: context.req.param('id'), companyProfile: { companyName: 'Contoso' } }),
  );
  app.get(`${API_PATH}/*`, async ({ req }) => {
    const trackingId = new URL(req.url).pathname.split('/').at(-1) ?? '';
    const body = req.header('Authorization')?.startsWith('Bearer ') ? answer(trackingId) : null;
    await new Promise((resolve) => setTimeout(resolve, latencyMs()));
    return new Response(typeof body === 'string' ? body : new Uint8Array(body ?? []), {
      status: body === null ? 404 : 200,
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
  app.get('/limit/*', ({ req }) => limitFile(new URL(req.url).pathname, headersFor('/', rules)));
  app.get('*', async ({ req }) => {
    const path = new URL(req.url).pathname;
    const file = extname(path) === '' ? '/index.html' : normalize(path);
    if (!existsSync(join(DIST, file))) return new Response(null, { status: 404 });
    served.add(file);
    return respond(await readFile(join(DIST, file)), file, headersFor(path, rules));
  });

  const handle = nodeHandler(app);
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    origin,
    served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function configAt(origin: string) {
  return {
    apiBaseUrl: API_PATH,
    auth: {
      mode: 'entra',
      cloud: 'public',
      tenantId: TENANT_ID,
      clientId: CLIENT_ID,
      authorityMetadata: entraMetadata(origin, TENANT_ID),
    },
  };
}

/** The page that measures the first second has MSAL bound in, as small as the app's. */
async function buildFirst(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(import.meta.dirname, 'limit/first.ts') },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('limit/first.ts has not become one file');
  return chunk.code;
}

let first: Promise<string> | null = null;

// The limit pages are served unchanged, except for stripped types.
async function limitFile(path: string, pageHeaders: HeaderSet): Promise<Response> {
  if (path.endsWith('/first.js')) {
    return respond(await (first ??= buildFirst()), path, {
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  }
  const text = await readFile(join(import.meta.dirname, normalize(path)), 'utf8');
  const code = path.endsWith('.ts') ? (await transformWithOxc(text, path)).code : text;
  // With the headers that any such page needs: to isolate it alone takes a process of its own.
  if (path.endsWith('/first.html')) return respond(code, path, pageHeaders);
  return respond(code, path, { 'Cache-Control': 'no-cache' });
}

const compressedTexts = new Map<string, Buffer>();

/** Each file once: its compression would take the processor from the measured page. */
function compressed(body: Buffer | string): Buffer {
  const text = body.toString('latin1');
  const known = compressedTexts.get(text) ?? gzipSync(body);
  compressedTexts.set(text, known);
  return known;
}

function respond(body: Buffer | string, path: string, headers: Readonly<Record<string, string>>): Response {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(compressed(body)), {
    headers: { ...headers, 'Content-Type': type, 'Content-Encoding': 'gzip' },
  });
}
