import { readFileSync } from 'node:fs';

import { decodeJwt } from 'jose';

import { ask } from './kit/ask.ts';
import { callPath, expect, pagePath, SAME_ORIGIN, test, watchSite } from './kit/test.ts';

const EXAMPLE = callPath('documented-example');

test('nobody signs in, and the browser gets no credential', async ({ context, page, gateway, upstreams }) => {
  const watching = await watchSite(context, gateway);
  const authorized: string[] = [];
  const scripts: Promise<string>[] = [];
  page.on('request', (request) => {
    if ('authorization' in request.headers()) authorized.push(request.url());
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto(`${gateway.origin}${pagePath('documented-example')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  await expect(page.getByRole('gridcell', { name: 'ZtdDeviceAssignedToOtherTenant' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Runs as the app')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);

  expect(authorized).toEqual([]);
  const loaded = await Promise.all(scripts);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((text) => text.includes('acquireTokenSilent'))).toEqual([]);
  const tokens = upstreams.partnerCenter.calls.map(({ headers }) => headers.get('Authorization') ?? '');
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(decodeJwt(token.replace('Bearer ', ''))).toMatchObject({ idtyp: 'app' });
  await watching.verify();
});

test('40 simultaneous calls through a cold gateway request one token', async ({ gateway, upstreams }) => {
  const calls = Array.from({ length: 40 }, () => ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN }));
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  expect(statuses).toEqual(statuses.map(() => 200));
  expect(upstreams.tokenRequests()).toHaveLength(1);
  expect(upstreams.partnerCenter.calls).toHaveLength(40);
});

test.describe('with tokens that live for seconds', () => {
  test.use({ edits: [['$dbs_token_seconds 2400;', '$dbs_token_seconds 1;']] });

  test('a new token is fetched before the old one expires, once', async ({ gateway, upstreams }) => {
    upstreams.entra.control.accessTokenSeconds = 5;
    let before = 0;
    for (let round = 0; before < 3; round += 1) {
      // Another user each time: calls per user are limited.
      const headers = { ...SAME_ORIGIN, 'X-Forwarded-User': `person ${round}` };
      const calls = Array.from({ length: 10 }, () => ask(gateway.port, EXAMPLE, { headers }));
      const statuses = (await Promise.all(calls)).map(({ status }) => status);
      expect(statuses).toEqual(statuses.map(() => 200));
      const asked = upstreams.tokenRequests().length;
      expect(asked - before).toBeLessThanOrEqual(1);
      before = asked;
    }
  });
});

test('only the headers of a call pass, in both directions', async ({ gateway, upstreams }) => {
  const ids = {
    'MS-RequestId': 'e88d014d-ab70-41de-90a0-f7fd1797267d',
    'MS-CorrelationId': 'de894e18-f027-4ac0-8b5a-34f0c222af0c',
  };
  // Not the documented example: its IDs are the documented ones.
  const { status, headers } = await ask(gateway.port, callPath('all-well'), {
    headers: {
      ...SAME_ORIGIN,
      ...ids,
      Accept: 'application/json',
      'X-Locale': 'cs-CZ',
      'MS-ContinuationToken': 'next',
      Authorization: 'Bearer forged',
      Cookie: 'session=of-the-site-in-front',
      Referer: `${gateway.origin}/private`,
      'X-Forwarded-For': '192.0.2.1',
    },
  });
  const sent = upstreams.partnerCenter.calls[0]?.headers ?? new Headers();
  expect(status).toBe(200);
  expect([...sent.keys()].toSorted()).toEqual([
    'accept',
    'authorization',
    'connection',
    'host',
    'ms-continuationtoken',
    'ms-correlationid',
    'ms-requestid',
    'x-locale',
  ]);
  expect(sent.get('Authorization')).toMatch(/^Bearer eyJ/);
  expect(sent.get('X-Locale')).toBe('cs-CZ');
  for (const [name, value] of Object.entries(ids)) {
    expect(sent.get(name)).toBe(value);
    expect(headers[name.toLowerCase()]).toBe(value);
  }
  expect(headers['ms-cv']).toBeTruthy();
  expect(headers['ms-serverid']).toBeTruthy();
  expect(headers['cache-control']).toBe('no-store');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('a throttled answer has its Retry-After', async ({ gateway }) => {
  const { status, headers, body } = await ask(gateway.port, callPath('always-429'), { headers: SAME_ORIGIN });
  expect(status).toBe(429);
  expect(headers['retry-after']).toBe('7');
  expect(Date.parse(headers.date ?? '')).not.toBeNaN();
  expect(JSON.parse(body)).toMatchObject({ statusCode: 429 });
});

test('with a wrong secret the gateway answers 502, requests one token, and the page shows the reason', async ({
  context,
  page,
  gateway,
  upstreams,
}) => {
  upstreams.entra.control.failNextToken({
    status: 401,
    error: 'invalid_client',
    aadsts: 7000215,
    description: 'Invalid client secret provided.',
  });
  const calls = Array.from({ length: 20 }, () => ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN }));
  const answers = await Promise.all(calls);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([502]));
  expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({ code: 'gateway-token' });
  expect(upstreams.tokenRequests()).toHaveLength(1);
  expect(upstreams.partnerCenter.calls).toEqual([]);
  const watching = await watchSite(context, gateway);
  watching.expectRefusals();
  await page.goto(`${gateway.origin}${pagePath('documented-example')}`);
  await expect(page.getByRole('alert')).toContainText('This dashboard’s gateway got no token.');
  await watching.verify();
  const log = gateway.logs.map((path) => readFileSync(path, 'utf8')).join('');
  expect(log).toContain('No app token: status 401, AADSTS codes [7000215]');
});
