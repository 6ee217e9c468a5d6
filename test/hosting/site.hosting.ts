import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { headersFor } from '../sandbox/production-headers.ts';
import { ask } from './kit/ask.ts';
import { callPath, expect, pagePath, SAME_ORIGIN, test } from './kit/test.ts';

const PRODUCTION = JSON.parse(readFileSync('public/staticwebapp.config.json', 'utf8'));

test('the app’s files come with the headers of production', async ({ relay }) => {
  const script = readdirSync(join(relay.root, 'assets')).find((name) => name.endsWith('.js'));
  for (const path of [
    '/',
    pagePath('documented-example'),
    '/config.json',
    '/redirect.html',
    `/assets/${script}`,
  ]) {
    const { status, headers } = await ask(relay.port, path);
    expect([path, status]).toEqual([path, 200]);
    for (const [name, value] of Object.entries(headersFor(path, PRODUCTION))) {
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    }
    expect(headers.server).toBe('nginx');
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('any path is a page of the app, but for its files', async ({ relay }) => {
  const page = readFileSync(join(relay.root, 'index.html'), 'utf8');
  expect((await ask(relay.port, pagePath('documented-example'))).body).toBe(page);
  expect((await ask(relay.port, '/nothing/here')).body).toBe(page);
  const missing = await ask(relay.port, '/assets/missing.js');
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control']).toBe('no-cache');
  expect((await ask(relay.port, '/staticwebapp.config.json')).status).toBe(404);
  expect((await ask(relay.port, '/', { method: 'POST' })).status).toBe(405);
});

test('scripts travel packed', async ({ relay }) => {
  const script = readdirSync(join(relay.root, 'assets')).find((name) => name.endsWith('.js'));
  const { headers } = await ask(relay.port, `/assets/${script}`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers['content-encoding']).toBe('gzip');
});

test('answers of the API are kept by nobody, and hold the same headers', async ({ gateway }) => {
  const { headers } = await ask(gateway.port, callPath('all-well'), { headers: SAME_ORIGIN });
  const { 'Cache-Control': _pages, ...others } = headersFor('/', PRODUCTION);
  for (const [name, value] of Object.entries(others)) expect(headers[name.toLowerCase()]).toBe(value);
  expect(headers['cache-control']).toBe('no-store');
});
