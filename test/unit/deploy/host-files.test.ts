import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { hostFiles, pagePolicy } from '../../../deploy/host-files.ts';
import { headersFor } from '../../../deploy/security-headers.ts';
import { CLOUDS } from '../../../src/config/clouds.ts';

const AUTH = { mode: 'entra', tenantId: 'contoso.example', clientId: '11111111-2222-4333-8444-555555555555' };

const connectOf = (policy: string) => policy.match(/connect-src ([^;]*)/)?.[1]?.split(' ') ?? [];

function connectInHeader(config: unknown): string[] {
  const rules = JSON.parse(hostFiles(config)['staticwebapp.config.json'] ?? '');
  return connectOf(headersFor('/', rules)['Content-Security-Policy'] ?? '');
}

describe('connect-src', () => {
  it.each(Object.entries(CLOUDS))('contains only the cloud %s', (cloud, { authorityHost, apiBaseUrl }) => {
    const expected = ["'self'", `https://${authorityHost}`, apiBaseUrl];
    const config = { auth: { ...AUTH, cloud } };
    expect(connectInHeader(config)).toEqual(expected);
    expect(connectOf(pagePolicy(config))).toEqual(expected);
  });

  it.each([
    ['/api', ["'self'", 'https://login.microsoftonline.us']],
    [
      'https://relay.example:8443/partner/',
      ["'self'", 'https://login.microsoftonline.us', 'https://relay.example:8443'],
    ],
  ])('follows apiBaseUrl %s', (apiBaseUrl, expected) => {
    expect(connectInHeader({ apiBaseUrl, auth: { ...AUTH, cloud: 'usgov' } })).toEqual(expected);
  });

  it('is only the site itself behind a gateway', () => {
    expect(connectInHeader({ apiBaseUrl: '/api', auth: { mode: 'gateway' } })).toEqual(["'self'"]);
  });

  it.each([
    ['the file to fill in', JSON.parse(readFileSync('public/config.json', 'utf8'))],
    ['a file that is none', null],
    ['an unknown cloud', { auth: { ...AUTH, cloud: 'mars' } }],
    ['an address that is none', { apiBaseUrl: 'https://x; script-src *', auth: { ...AUTH, cloud: 'usgov' } }],
  ])('contains every cloud for %s, and in the page any later choice', (_, config) => {
    const needed = Object.values(CLOUDS).flatMap((cloud) => [
      `https://${cloud.authorityHost}`,
      cloud.apiBaseUrl,
    ]);
    expect(new Set(connectInHeader(config))).toEqual(new Set(["'self'", ...needed]));
    expect(connectOf(pagePolicy(config))).toEqual([
      "'self'",
      'https:',
      'http://localhost:*',
      'http://127.0.0.1:*',
    ]);
  });
});

it('both hosts’ files contain the same headers', () => {
  const files = hostFiles(null);
  const { globalHeaders } = JSON.parse(files['staticwebapp.config.json'] ?? '');
  const inNginx = [...(files['nginx-headers.conf'] ?? '').matchAll(/^add_header (\S+) "([^"]*)" always;$/gm)];
  expect(inNginx.length).toBeGreaterThan(4);
  for (const [, name = '', value] of inNginx) expect([name, globalHeaders[name]]).toEqual([name, value]);
});

it('no header value can end its line or its quotes in nginx', () => {
  const lines = (hostFiles(null)['nginx-headers.conf'] ?? '').trim().split('\n').slice(1);
  for (const line of lines) expect(line).toMatch(/^add_header [\w-]+ "[^"$\\]*" always;$/);
});
