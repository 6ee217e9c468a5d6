import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';

import { SignJWT } from 'jose';

import { makeCertificate } from './kit/certificate.ts';
import { expect, test } from './kit/test.ts';
import { CLIENT_ID, LOGIN_HOST, TENANT_ID, type Upstreams } from './kit/upstreams.ts';

const ENDPOINT = `https://${LOGIN_HOST}/${TENANT_ID}/oauth2/v2.0/token`;

interface Changes {
  readonly alg?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly key?: Buffer;
}

/** Requests a token with the documented client assertion, with changes; gives the login host's answer. */
async function askWith(upstreams: Upstreams, { alg = 'PS256', header, claims, form, key }: Changes = {}) {
  const { cert, key: own } = upstreams.clientCertificate;
  const now = Math.floor(Date.now() / 1000);
  const thumbprint = createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url');
  const assertion = await new SignJWT({
    aud: ENDPOINT,
    iss: CLIENT_ID,
    sub: CLIENT_ID,
    jti: 'a',
    nbf: now,
    exp: now + 600,
    ...claims,
  })
    .setProtectedHeader({ alg, typ: 'JWT', 'x5t#S256': thumbprint, ...header })
    .sign(createPrivateKey(key ?? own));
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    scope: 'https://api.partnercenter.microsoft.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...form,
  });
  const answer = await upstreams.entra.app.request(ENDPOINT, { method: 'POST', body });
  return answer.json();
}

for (const alg of ['PS256', 'RS256']) {
  test(`the login host accepts an assertion signed by ${alg}`, async ({ upstreams }) => {
    expect(await askWith(upstreams, { alg })).toMatchObject({ token_type: 'Bearer' });
  });
}

const LONG_AGO = Math.floor(Date.now() / 1000) - 3600;

const REFUSED: readonly (readonly [name: string, changes: Changes, code: number])[] = [
  ['another algorithm', { alg: 'RS512' }, 700027],
  ['another certificate', { header: { 'x5t#S256': 'a'.repeat(43) } }, 700027],
  ['another audience', { claims: { aud: 'https://evil.example' } }, 700023],
  ['another issuer', { claims: { iss: TENANT_ID } }, 700021],
  ['another subject', { claims: { sub: TENANT_ID } }, 50027],
  ['a time that is over', { claims: { nbf: LONG_AGO, exp: LONG_AGO + 600 } }, 700024],
  ['no end', { claims: { exp: undefined } }, 50027],
  ['text that is no assertion', { form: { client_assertion: 'eyJ.eyJ.x' } }, 700027],
  ['another type', { form: { client_assertion_type: 'saml' } }, 7000216],
];

for (const [name, changes, code] of REFUSED) {
  test(`the login host refuses an assertion with ${name}`, async ({ upstreams }) => {
    expect(await askWith(upstreams, changes)).toMatchObject({ error_codes: [code] });
  });
}

test('the login host refuses an assertion that another key has signed', async ({ folder, upstreams }) => {
  const { key } = makeCertificate(folder, 'other', ['gateway'], 'rsa');
  expect(await askWith(upstreams, { key })).toMatchObject({ error_codes: [700027] });
});
