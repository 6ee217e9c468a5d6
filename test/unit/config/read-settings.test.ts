import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { EXAMPLE_FILE } from '../../../src/app/misconfigured/example-file.ts';
import { readSettings } from '../../../src/config/read-settings.ts';
import { ENTRA, LOCAL, METADATA, ORIGIN, problems, settings, TENANT, CLIENT } from './files.ts';

describe('a valid file', () => {
  it('uses the presets of the cloud', () => {
    expect(settings({ auth: ENTRA })).toEqual({
      apiBaseUrl: 'https://api.partnercenter.microsoft.com',
      auth: {
        mode: 'entra',
        cloud: 'public',
        authority: `https://login.microsoftonline.com/${TENANT}`,
        clientId: CLIENT,
        scopes: ['https://api.partnercenter.microsoft.com/user_impersonation'],
        authorityMetadata: null,
      },
      notice: null,
    });
  });

  it('lets values override the presets', () => {
    const scopes = ['https://api.example/user_impersonation'];
    const notice = { text: 'Maintenance on Sunday', href: '/maintenance' };
    const read = settings({ apiBaseUrl: '/partner-center/', auth: { ...ENTRA, scopes }, notice });
    expect(read.apiBaseUrl).toBe(`${ORIGIN}/partner-center`);
    expect(read.auth).toMatchObject({ scopes });
    expect(read.notice).toEqual(notice);
  });

  it('needs only the mode and a path for a gateway', () => {
    expect(settings({ apiBaseUrl: '/api', auth: { mode: 'gateway' } })).toEqual({
      apiBaseUrl: `${ORIGIN}/api`,
      auth: { mode: 'gateway' },
      notice: null,
    });
  });

  it('passes the sandbox’s metadata on as JSON text, with an authority that is never contacted', () => {
    const { auth } = settings({ apiBaseUrl: LOCAL, auth: { ...ENTRA, authorityMetadata: METADATA } }, LOCAL);
    expect(auth).toMatchObject({
      authority: `https://sandbox.invalid/${TENANT}`,
      authorityMetadata: JSON.stringify(METADATA),
    });
  });

  it('is the example file', () => {
    expect(problems(JSON.parse(EXAMPLE_FILE))).toEqual([]);
  });
});

describe('the file as shipped', () => {
  it('has problems only with the values that a deployer must set', () => {
    const shipped: unknown = JSON.parse(readFileSync('public/config.json', 'utf8'));
    expect(problems(shipped)).toEqual(['auth.tenantId: tenant-id', 'auth.clientId: client-id']);
  });
});

describe('apiBaseUrl', () => {
  it.each([
    ['https://api.example', 'https://api.example'],
    ['https://api.example/', 'https://api.example'],
    ['https://API.example:8443/relay//', 'https://api.example:8443/relay'],
    ['/partner-center', `${ORIGIN}/partner-center`],
    ['/', ORIGIN],
  ])('%s is read as %s', (apiBaseUrl, read) => {
    expect(settings({ apiBaseUrl, auth: ENTRA }).apiBaseUrl).toBe(read);
  });

  it.each(['http://localhost:7071', 'http://127.0.0.1:7071', 'http://[::1]:7071', '/pc'])(
    '%s may be plain http for a page on a loopback address',
    (apiBaseUrl) => {
      expect(problems({ apiBaseUrl, auth: ENTRA }, LOCAL)).toEqual([]);
    },
  );

  it.each([
    'http://api.example',
    'http://localhost:7071',
    'ftp://api.example',
    'api.example',
    'partner-center',
    '//api.example',
    '/\\api.example',
    'https:api.example',
    'https://',
    'https://user@api.example',
    'https://user:secret@api.example',
    'https://api.example?x=1',
    'https://api.example/?',
    'https://api.example/#top',
    '/relay?x=1',
    'https://api.example/a b',
    '',
    null,
    7,
    ['https://api.example'],
  ])('%j is refused', (apiBaseUrl) => {
    expect(problems({ apiBaseUrl, auth: ENTRA })).toEqual(['apiBaseUrl: api-base-url']);
  });

  it('is refused in plain http from a loopback page to another machine', () => {
    expect(problems({ apiBaseUrl: 'http://api.example', auth: ENTRA }, LOCAL)).toHaveLength(1);
  });

  it.each(['https://api.partnercenter.microsoft.com', `${ORIGIN}:8443/api`, undefined])(
    '%s is refused for a gateway: not of this site',
    (apiBaseUrl) => {
      expect(problems({ apiBaseUrl, auth: { mode: 'gateway' } })).toEqual(['apiBaseUrl: api-base-url']);
    },
  );

  it('may be this site’s absolute URL for a gateway', () => {
    expect(problems({ apiBaseUrl: `${ORIGIN}/api`, auth: { mode: 'gateway' } })).toEqual([]);
  });
});

describe('notice', () => {
  it.each([
    { text: 'Staging' },
    { text: 'Staging', href: '/samples?x=1' },
    { text: 'Staging', href: 'https://contoso.com/status#now' },
  ])('%j is valid', (notice) => {
    expect(settings({ auth: ENTRA, notice }).notice).toEqual({ href: null, ...notice });
  });

  it.each([
    ['notice', 'Staging'],
    ['notice', null],
    ['notice.text', {}],
    ['notice.text', { text: ' ' }],
    ['notice.href', { text: 'x', href: 'javascript:alert(1)' }],
    ['notice.href', { text: 'x', href: 'JavaScript://contoso.com/%0aalert(1)' }],
    ['notice.href', { text: 'x', href: 'data:text/html,x' }],
    ['notice.href', { text: 'x', href: 'http://contoso.com' }],
    ['notice.href', { text: 'x', href: '//contoso.com' }],
    ['notice.href', { text: 'x', href: '/\\contoso.com' }],
    ['notice.href', { text: 'x', href: '/\t/evil.example/x' }],
    ['notice.href', { text: 'x', href: '/\n/evil.example' }],
    ['notice.href', { text: 'x', href: '/\u0000/evil.example' }],
    ['notice.href', { text: 'x', href: '/a b' }],
    ['notice.href', { text: 'x', href: 'https://contoso.com/\u0007' }],
    ['notice.href', { text: 'x', href: 'https://contoso.com\u200b/' }],
    ['notice.href', { text: 'x', href: 'samples' }],
    ['notice.href', { text: 'x', href: 1 }],
  ])('%s of %j is refused', (key, notice) => {
    expect(problems({ auth: ENTRA, notice })).toEqual([`${key}: notice`]);
  });
});

describe('every wrong key at once', () => {
  it('is reported with its current value', () => {
    const raw = {
      apiBaseURL: 'https://api.example',
      apiBaseUrl: 'http://api.example',
      auth: {
        mode: 'sso',
        cloud: 'mars',
        tenant: 'contoso.com',
        clientId: 'x',
        scopes: [],
        clientSecret: 's',
      },
      notice: { text: '', href: 'javascript:alert(1)', colour: 'red' },
    };
    expect(readSettings(raw, ORIGIN)).toEqual({
      problems: [
        { key: 'auth.mode', problem: 'mode', found: '"sso"' },
        { key: 'auth.cloud', problem: 'cloud', found: '"mars"' },
        { key: 'auth.tenantId', problem: 'tenant-id', found: '' },
        { key: 'auth.clientId', problem: 'client-id', found: '"x"' },
        { key: 'auth.scopes', problem: 'scopes', found: '[]' },
        { key: 'auth.tenant', problem: 'unknown-key', found: '"contoso.com"' },
        { key: 'auth.clientSecret', problem: 'unknown-key', found: '"s"' },
        { key: 'apiBaseUrl', problem: 'api-base-url', found: '"http://api.example"' },
        { key: 'notice.text', problem: 'notice', found: '""' },
        { key: 'notice.href', problem: 'notice', found: '"javascript:alert(1)"' },
        { key: 'notice.colour', problem: 'unknown-key', found: '"red"' },
        { key: 'apiBaseURL', problem: 'unknown-key', found: '"https://api.example"' },
      ],
    });
  });

  it.each([[null], ['text'], [[]], [7]])('%j is not an object', (raw) => {
    expect(problems(raw)).toEqual([': not-an-object']);
  });

  it('shortens long values', () => {
    const result = readSettings({ auth: ENTRA, extra: 'x'.repeat(5000) }, ORIGIN);
    expect('problems' in result && result.problems[0]?.found).toMatch(/^"x{79}…$/);
  });
});
