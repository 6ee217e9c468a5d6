import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeJwt, decodeProtectedHeader } from 'jose';

import { ask } from './kit/ask.ts';
import { makeCertificate } from './kit/certificate.ts';
import { ageToken, type Site } from './kit/nginx.ts';
import { callPath, expect, SAME_ORIGIN, test } from './kit/test.ts';
import { CLIENT_ID, LOGIN_HOST, TENANT_ID } from './kit/upstreams.ts';

const refresh = ({ port }: Site) => ask(port, callPath('documented-example'), { headers: SAME_ORIGIN });
const logOf = ({ logs }: Site) => logs.map((path) => readFileSync(path, 'utf8')).join('\n');

test('the app authenticates with its certificate, and no secret is sent', async ({ gateway, upstreams }) => {
  expect((await refresh(gateway)).status).toBe(200);
  const [form] = upstreams.tokenRequests();
  expect([...(form?.keys() ?? [])].toSorted()).toEqual([
    'client_assertion',
    'client_assertion_type',
    'client_id',
    'grant_type',
    'scope',
  ]);
  const assertion = form?.get('client_assertion') ?? '';
  expect(decodeProtectedHeader(assertion)).toEqual({
    alg: 'PS256',
    typ: 'JWT',
    'x5t#S256': expect.stringMatching(/^[\w-]{43}$/),
  });
  const { exp = 0, iat = 0, ...claims } = decodeJwt(assertion);
  expect(exp - iat).toBeLessThanOrEqual(600);
  expect(claims).toMatchObject({
    aud: `https://${LOGIN_HOST}/${TENANT_ID}/oauth2/v2.0/token`,
    iss: CLIENT_ID,
    sub: CLIENT_ID,
  });
});

test('each token request has its own assertion', async ({ gateway, upstreams }) => {
  upstreams.entra.control.accessTokenSeconds = 0;
  await refresh(gateway);
  ageToken(gateway);
  await refresh(gateway);
  const forms = upstreams.tokenRequests();
  expect(forms).toHaveLength(2);
  expect(new Set(forms.map((form) => decodeJwt(form.get('client_assertion') ?? '').jti)).size).toBe(2);
});

test('the key is in its file and nowhere else', async ({ gateway, upstreams }) => {
  await refresh(gateway);
  await upstreams.stop();
  await refresh(gateway);
  const lines = upstreams.clientCertificate.key
    .toString()
    .split('\n')
    .filter((line) => /^\S{40,}$/.test(line));
  expect(lines.length).toBeGreaterThan(20);
  const assertion = upstreams.tokenRequests()[0]?.get('client_assertion') ?? '';
  const places = [gateway.root, gateway.tokenCache].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  expect(places.length).toBeGreaterThan(5);
  for (const text of [...places, logOf(gateway), gateway.dump()]) {
    expect([...lines, assertion].filter((part) => text.includes(part))).toEqual([]);
  }
});

test('changed files are used without a reload, and a certificate unknown to Entra is refused', async ({
  folder,
  gateway,
  upstreams,
}) => {
  upstreams.entra.control.accessTokenSeconds = 0; // the next call needs a new token
  expect((await refresh(gateway)).status).toBe(401);
  const { certFile, keyFile } = upstreams.clientCertificate;
  const other = makeCertificate(folder, 'other', ['gateway'], 'rsa');
  copyFileSync(other.certFile, certFile);
  copyFileSync(other.keyFile, keyFile);
  ageToken(gateway);
  const { status, body } = await refresh(gateway);
  expect(status).toBe(502);
  expect(JSON.parse(body)).toMatchObject({ code: 'gateway-token' });
  expect(logOf(gateway)).toContain('No app token: status 401, AADSTS codes [700027]');
});

for (const [name, spoil] of [
  ['missing', (path: string) => rmSync(path)],
  ['no PEM', (path: string) => writeFileSync(path, 'not a key')],
  [
    'no key',
    (path: string) => writeFileSync(path, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
  ],
] as const) {
  test(`a key file that is ${name} is a call that fails, with its reason in the log`, async ({
    gateway,
    upstreams,
  }) => {
    spoil(upstreams.clientCertificate.keyFile);
    const { status, body } = await refresh(gateway);
    expect(status).toBe(502);
    expect(JSON.parse(body)).toMatchObject({ code: 'gateway-token' });
    expect(logOf(gateway)).toContain('No app token: ');
    expect(upstreams.tokenRequests()).toEqual([]);
  });
}
