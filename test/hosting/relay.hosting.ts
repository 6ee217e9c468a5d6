import { decodeJwt } from 'jose';

import { failureOn } from '../e2e/kit/failure.ts';
import { watch } from '../e2e/kit/watch.ts';
import { fulfil } from '../sandbox/fetch-bridge.ts';
import { ask } from './kit/ask.ts';
import { callPath, expect, pagePath, SAME_ORIGIN, test, watchSite } from './kit/test.ts';
import { API_HOST, LOGIN_HOST } from './kit/upstreams.ts';

const EXAMPLE = callPath('documented-example');

test('a user signs in, and their token passes through', async ({ context, page, relay, upstreams }) => {
  const watching = await watchSite(context, relay);
  await context.route(`https://${LOGIN_HOST}/**`, (route) => fulfil(route, upstreams.entra.app));
  const sent: string[] = [];
  page.on('request', (request) => {
    const token = request.headers()['authorization'];
    if (token) sent.push(token);
  });
  await context.addCookies([{ name: 'front', value: 'door', url: relay.origin }]);

  await page.goto(`${relay.origin}${pagePath('documented-example')}?tab=all`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  await expect(page.getByRole('button', { name: 'Ada Admin' })).toBeVisible();
  await expect(page).toHaveURL(`${relay.origin}${pagePath('documented-example')}?tab=all`);

  await expect(page).toHaveTitle('1 failed · Contoso'); // the last request of the page
  const received = upstreams.partnerCenter.calls;
  expect(received.length).toBeGreaterThan(0);
  expect(received.map(({ headers }) => headers.get('Authorization'))).toEqual(sent);
  for (const { headers } of received) {
    expect(decodeJwt(headers.get('Authorization')?.slice(7) ?? '')).toMatchObject({
      scp: 'user_impersonation',
    });
    expect(headers.get('Cookie')).toBeNull();
  }
  expect(upstreams.tokenRequests()).toEqual([]);
  await watching.verify();
});

test('the relay adds no token to a call without one', async ({ relay, upstreams }) => {
  const { status, headers, body } = await ask(relay.port, EXAMPLE, {
    headers: { ...SAME_ORIGIN, Cookie: 'front=door' },
  });
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toMatch(/^Bearer /);
  expect(JSON.parse(body)).toMatchObject({ code: '800001' });
  expect(upstreams.partnerCenter.calls[0]?.headers.get('Authorization')).toBeNull();
  expect(upstreams.partnerCenter.calls[0]?.headers.get('Cookie')).toBeNull();
  expect(upstreams.entra.control.calls).toEqual([]);
});

test('the relay passes the same calls as the gateway, and no others', async ({ relay, upstreams }) => {
  const refused = [
    ask(relay.port, EXAMPLE),
    ask(relay.port, EXAMPLE, { headers: { 'Sec-Fetch-Site': 'cross-site' } }),
    ask(relay.port, EXAMPLE, { headers: SAME_ORIGIN, method: 'POST' }),
    ask(relay.port, '/api/v1/invoices', { headers: SAME_ORIGIN }),
    ask(relay.port, '/api/v1/customers%2f..%2finvoices', { headers: SAME_ORIGIN }),
  ];
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([403, 403, 405, 403, 403]);
  expect(upstreams.partnerCenter.calls).toEqual([]);
});

test.describe('without the relay', () => {
  test.use({ relayConfig: { apiBaseUrl: `https://${API_HOST}` } });

  test('a blocked call shows a hint at the relay', async ({ context, page, relay, upstreams }) => {
    const watching = await watch(context, { hosts: [relay.origin], apiBaseUrl: `https://${API_HOST}` });
    watching.expectRefusals();
    await context.route(`https://${LOGIN_HOST}/**`, (route) => fulfil(route, upstreams.entra.app));
    // An API whose CORS headers allow another site only.
    await context.route(`https://${API_HOST}/**`, (route) =>
      route.fulfill({ json: {}, headers: { 'Access-Control-Allow-Origin': 'https://elsewhere.example' } }),
    );
    await page.goto(`${relay.origin}${pagePath('documented-example')}`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Ada Admin' }).click();
    const failure = failureOn(page);
    await expect(failure).toContainText('Partner Center could not be reached.');
    await expect(failure).toContainText('the browser may be blocking calls from this site');
    await expect(failure).toContainText('relay');
    await watching.verify();
  });
});
