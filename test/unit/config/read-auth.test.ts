import { describe, expect, it } from 'vitest';

import { CLIENT, ENTRA, LOCAL, METADATA, ORIGIN, problems, settings, TENANT } from './files.ts';

const withMetadata = (authorityMetadata: unknown) => ({
  apiBaseUrl: '/pc',
  auth: { ...ENTRA, authorityMetadata },
});

describe('auth', () => {
  it.each([
    ['mode', 'mode', ['Entra', '', null, undefined, 1]],
    ['cloud', 'cloud', ['Public', 'azure', 'constructor', '__proto__', null, undefined, {}]],
    [
      'tenantId',
      'tenant-id',
      [
        'common',
        'organizations',
        'consumers',
        "the partner's tenant: GUID or domain",
        '00000000-0000-0000-0000-000000000000',
        `{${TENANT}}`,
        'https://contoso.com',
        'contoso.com/x',
        '-contoso.com',
        '',
        undefined,
        5,
      ],
    ],
    [
      'clientId',
      'client-id',
      ['contoso.com', `${CLIENT} `, '00000000-0000-0000-0000-000000000000', '', undefined, null],
    ],
    ['scopes', 'scopes', [[], [''], ['a b'], 'User.Read', [1], null, {}]],
  ])('%s: invalid values are refused', (key, problem, values) => {
    for (const value of values) {
      expect(problems({ auth: { ...ENTRA, [key]: value } }), JSON.stringify(value)).toEqual([
        `auth.${key}: ${problem}`,
      ]);
    }
  });

  it.each([
    TENANT,
    TENANT.toUpperCase(),
    'contoso.onmicrosoft.com',
    'partner.co.uk',
    'xn--bcher-kva.example',
  ])('the tenant may be %s', (tenantId) => {
    expect(settings({ auth: { ...ENTRA, tenantId } }).auth).toMatchObject({
      authority: `https://login.microsoftonline.com/${tenantId}`,
    });
  });

  it.each([undefined, null, [], 'entra'])('%j as a whole is refused', (auth) => {
    expect(problems({ auth })).toEqual(['auth: not-an-object']);
  });

  it('contains only the mode for a gateway', () => {
    expect(problems({ apiBaseUrl: '/api', auth: { ...ENTRA, mode: 'gateway' } })).toEqual([
      'auth.cloud: unknown-key',
      'auth.tenantId: unknown-key',
      'auth.clientId: unknown-key',
    ]);
  });
});

describe('authorityMetadata', () => {
  const refused = ['auth.authorityMetadata: authority-metadata'];

  it.each([ORIGIN, 'https://localhost.example', 'https://127.0.0.1.example'])(
    'is refused at %s',
    (origin) => {
      expect(problems(withMetadata(METADATA), origin)).toEqual(refused);
    },
  );

  it.each([
    { ...METADATA, token_endpoint: 'https://evil.example/token' },
    { ...METADATA, token_endpoint: 'http://localhost@evil.example/token' },
    { ...METADATA, end_session_endpoint: 'https://evil.example/logout' },
    { ...METADATA, jwks_uri: 7 },
    { ...METADATA, authorization_endpoint: '/authorize' },
    { ...METADATA, issuer: undefined },
    JSON.stringify(METADATA),
    null,
    [],
    {},
  ])('is refused on a loopback address when invalid: %j', (metadata) => {
    expect(problems(withMetadata(metadata), LOCAL)).toEqual(refused);
  });
});
