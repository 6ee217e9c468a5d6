import { generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';

import type { TokenParts } from './partner-center-client.ts';
import { accessToken, START, startService } from './partner-center-client.ts';

const stranger = await generateKeyPair('RS256');
const bearer = async (parts: TokenParts) => `Bearer ${await accessToken(parts)}`;

describe('access tokens', () => {
  it.each([
    ['without a token', '', '800001'],
    ['with something else than a bearer token', 'Basic YTpi', '800001'],
    ['with a token that is none', 'Bearer nonsense', '400'],
    ['for another audience', bearer({ audience: 'https://other.example' }), '400'],
    ['for the retired audience', bearer({ audience: 'https://graph.windows.net' }), '900420'],
    ['when expired', bearer({ issuedAt: START - 3600_001 }), '400'],
    ['with another scope', bearer({ scope: 'User.Read' }), '400'],
    ['without MFA', bearer({ amr: ['pwd'] }), '900421'],
    ['signed by someone else', bearer({ key: stranger.privateKey }), '400'],
  ])('answers 401 %s', async (_, authorization, code) => {
    const { get } = await startService();
    const answer = await get('/v1/customers', { Authorization: await authorization });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer /);
    expect(await answer.json()).toEqual({
      code,
      description: expect.any(String),
      data: [],
      source: 'PartnerFD',
    });
  });

  it.each([
    ['with a role', ['Sandbox.Call'], 200],
    ['without one', [], 401],
  ])('of the app itself are accepted %s', async (_, roles, status) => {
    const { get } = await startService();
    const authorization = await bearer({ app: { roles } });
    expect((await get('/v1/customers', { Authorization: authorization })).status).toBe(status);
  });

  it('accepts a valid one', async () => {
    const { get } = await startService();
    const answer = await get('/v1/customers', { Authorization: `Bearer ${await accessToken()}` });
    expect(answer.status).toBe(200);
  });
});

describe('service headers', () => {
  const ids = {
    'MS-RequestId': 'e88d014d-ab70-41de-90a0-f7fd1797267d',
    'MS-CorrelationId': 'de894e18-f027-4ac0-8b5a-34f0c222af0c',
  };

  it('echoes the IDs of the request', async () => {
    const { get, service } = await startService();
    const { headers } = await get('/v1/customers', { ...ids, 'X-Locale': 'cs-CZ' });
    for (const [name, value] of Object.entries(ids)) expect(headers.get(name)).toBe(value);
    expect(headers.get('MS-ServerId')).not.toBeNull();
    expect(headers.get('MS-CV')).not.toBeNull();
    expect(headers.get('Date')).toBe('Sat, 21 Nov 2026 12:00:00 GMT');
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect(service.calls[0]?.headers.get('X-Locale')).toBe('cs-CZ');
  });

  it('generates missing IDs', async () => {
    const { get } = await startService();
    const { headers } = await get('/v1/customers', { Authorization: '' });
    expect(headers.get('MS-RequestId')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get('MS-CorrelationId')).not.toBe(headers.get('MS-RequestId'));
  });

  it('answers the preflight of a browser', async () => {
    const { service } = await startService();
    const answer = await service.app.request('/v1/customers', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('MS-CorrelationId');
  });

  it('answers JSON only', async () => {
    const { get } = await startService();
    expect((await get('/v1/customers', { Accept: 'application/xml' })).status).toBe(406);
  });
});
