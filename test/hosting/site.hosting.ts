import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chosenOrigins } from '../../deploy/connect-sources.ts';
import { headerRules, type HeaderRules, headersFor, type HeaderSet } from '../../deploy/security-headers.ts';
import { ask } from './kit/ask.ts';
import { callPath, expect, GATEWAY_CONFIG, pagePath, RELAY_CONFIG, SAME_ORIGIN, test } from './kit/test.ts';

/** The production headers; HSTS is expected over https only. */
function expectedHeaders(path: string, rules: HeaderRules, isHttps: boolean): HeaderSet {
  const { 'Strict-Transport-Security': promise = '', ...others } = headersFor(path, rules);
  return isHttps ? { ...others, 'Strict-Transport-Security': promise } : others;
}

const rulesFor = (config: unknown) => headerRules(chosenOrigins(config) ?? []);

for (const [proxied, headers] of [
  ['without https', {}],
  ['with https in front', { 'X-Forwarded-Proto': 'https' }],
] as const) {
  test(`the app’s files have the production headers, ${proxied}`, async ({ relay }) => {
    const rules = rulesFor(RELAY_CONFIG);
    const script = readdirSync(join(relay.root, 'assets')).find((name) => name.endsWith('.js'));
    for (const path of [
      '/',
      pagePath('documented-example'),
      '/config.json',
      '/redirect.html',
      `/assets/${script}`,
    ]) {
      const { status, headers: received } = await ask(relay.port, path, { headers });
      expect([path, status]).toEqual([path, 200]);
      const expected = expectedHeaders(path, rules, 'X-Forwarded-Proto' in headers);
      for (const name of Object.keys(rules.globalHeaders)) {
        expect([path, name, received[name.toLowerCase()]]).toEqual([path, name, expected[name]]);
      }
      expect(received.server).toBe('nginx');
      expect(received['set-cookie']).toBeUndefined();
    }
  });
}

test('any path but its files’ is a page of the app', async ({ relay }) => {
  const page = readFileSync(join(relay.root, 'index.html'), 'utf8');
  expect((await ask(relay.port, pagePath('documented-example'))).body).toBe(page);
  expect((await ask(relay.port, '/nothing/here')).body).toBe(page);
  const missing = await ask(relay.port, '/assets/missing.js');
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control']).toBe('no-cache');
  for (const path of ['/staticwebapp.config.json', '/nginx-headers.conf']) {
    expect([path, (await ask(relay.port, path)).status]).toEqual([path, 404]);
  }
  expect((await ask(relay.port, '/', { method: 'POST' })).status).toBe(405);
});

test('scripts are compressed', async ({ relay }) => {
  const script = readdirSync(join(relay.root, 'assets')).find((name) => name.endsWith('.js'));
  const { headers } = await ask(relay.port, `/assets/${script}`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers['content-encoding']).toBe('gzip');
});

test('answers of the API are not cacheable, and have the same headers', async ({ gateway }) => {
  const { headers } = await ask(gateway.port, callPath('all-well'), { headers: SAME_ORIGIN });
  const { 'Cache-Control': _pages, ...others } = expectedHeaders('/', rulesFor(GATEWAY_CONFIG), false);
  for (const [name, value] of Object.entries(others)) {
    expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
  }
  expect(headers['cache-control']).toBe('no-store');
});

test('another host name gets 421, for pages and calls', async ({ gateway, upstreams }) => {
  for (const host of [
    'evil.example',
    `evil.example:${gateway.port}`,
    'localhost.evil.example',
    '127.0.0.2',
  ]) {
    for (const path of ['/', '/config.json', callPath('documented-example')]) {
      const { status, body } = await ask(gateway.port, path, { headers: { ...SAME_ORIGIN, Host: host } });
      expect([host, path, status]).toEqual([host, path, 421]);
      expect(body).not.toContain('Device Batch Status');
    }
  }
  expect(upstreams.tokenRequests()).toEqual([]);
  for (const host of ['dashboard.contoso.example', 'LOCALHOST', `127.0.0.1:${gateway.port}`]) {
    expect([host, (await ask(gateway.port, '/', { headers: { Host: host } })).status]).toEqual([host, 200]);
  }
});
