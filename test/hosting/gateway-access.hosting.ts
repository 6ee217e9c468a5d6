import { readFileSync } from 'node:fs';

import { DOCUMENTED_EXAMPLE } from '../sandbox/documented-example.ts';
import { ask } from './kit/ask.ts';
import { leave, load, startAttacker } from './kit/attacker.ts';
import type { Site } from './kit/nginx.ts';
import { callPath, expect, SAME_ORIGIN, test, watchSite } from './kit/test.ts';
import type { Upstreams } from './kit/upstreams.ts';

const EXAMPLE = callPath('documented-example');
const { customerId, trackingId } = DOCUMENTED_EXAMPLE;

/** The gateway refuses the call itself: neither the service nor the login host gets a request. */
function expectNothingAsked({ partnerCenter, entra }: Upstreams): void {
  expect(partnerCenter.calls).toEqual([]);
  expect(entra.control.calls).toEqual([]);
}

function loggedStatuses({ logs: [access = ''] }: Site, path: string): (string | undefined)[] {
  const lines = readFileSync(access, 'utf8').split('\n');
  return lines.filter((line) => line.includes(` ${path}`)).map((line) => line.split(' ')[3]);
}

const statusOf = async (site: Site, path: string, method = 'GET') =>
  (await ask(site.port, path, { method, headers: SAME_ORIGIN })).status;

for (const [relation, host] of [
  ['another site', '127.0.0.1'],
  ['another port of the same site', 'localhost'],
] as const) {
  test(`a page of ${relation} gets nothing by fetch, image, frame, form or link`, async ({
    context,
    page,
    gateway,
    upstreams,
  }) => {
    const attacker = await startAttacker();
    const home = `http://${host}:${attacker.port}/`;
    const watching = await watchSite(context, gateway, [new URL(home).origin]);
    watching.expectRefusals();
    const target = `${gateway.origin}${EXAMPLE}`;
    await page.goto(home);
    expect((await load(page, target)).filter((text) => text !== '')).toEqual([]);
    for (const way of ['get', 'post', 'link'] as const) {
      await page.goto(home);
      await leave(page, target, way);
    }
    attacker.close();
    // Checked in the log: the browser hides the responses that it blocks.
    const statuses = () => loggedStatuses(gateway, '/api/');
    await expect.poll(() => statuses().length).toBeGreaterThanOrEqual(10);
    expect(new Set(statuses())).toEqual(new Set(['403']));
    expectNothingAsked(upstreams);
    await watching.verify();
  });
}

test('a request of a tool or from another origin gets 403', async ({ gateway, upstreams }) => {
  expect((await fetch(`${gateway.origin}${EXAMPLE}`)).status).toBe(403);
  for (const site of ['cross-site', 'same-site', 'none', '', 'Same-Origin', 'same-origin, cross-site']) {
    const { status, body } = await ask(gateway.port, EXAMPLE, { headers: { 'Sec-Fetch-Site': site } });
    expect([site, status]).toEqual([site, 403]);
    expect(JSON.parse(body)).toMatchObject({ code: 'site-refused' });
  }
  expectNothingAsked(upstreams);
});

test('only GET passes', async ({ gateway, upstreams }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND']) {
    expect([method, await statusOf(gateway, EXAMPLE, method)]).toEqual([method, 405]);
  }
  expectNothingAsked(upstreams);
});

test('the app’s calls pass, in any letter case', async ({ gateway }) => {
  const filter = encodeURIComponent('{"Field":"CompanyName","Value":"con","Operator":"starts_with"}');
  for (const path of [
    EXAMPLE,
    EXAMPLE.replace('batchJobStatus', 'batchjobstatus'),
    EXAMPLE.toUpperCase().replace('/API/', '/api/'),
    `/api/v1/customers/${customerId}`,
    '/api/v1/customers?size=40',
    `/api/v1/customers?size=0&filter=${filter}`,
  ]) {
    expect([path, await statusOf(gateway, path)]).toEqual([path, 200]);
  }
});

test('no other call passes, in any spelling', async ({ gateway, upstreams }) => {
  const customer = `/api/v1/customers/${customerId}`;
  const paths = [
    '/api/',
    '/api/v1',
    '/api/v1/invoices',
    '/api/v1/customers/',
    `${customer}/`,
    `${customer}?size=1`,
    `${customer}/subscriptions`,
    `${customer}/deviceBatches`,
    `${customer}/deviceBatches/name/devices`,
    `${customer}/batchJobStatus`,
    `${customer}/batchJobStatus/not-a-guid`,
    `${customer}/batchJobStatus/${trackingId}/`,
    `${customer}/batchJobStatus/${trackingId}/more`,
    `${customer}/batchJobStatus/${trackingId}?a=b`,
    `${customer}/batchJobStatus/${trackingId}%2Fmore`,
    `${customer}/batchJobStatus/${trackingId}%00`,
    `${customer}/batchJobStatus%2F${trackingId}`,
    `${customer}//batchJobStatus/${trackingId}`,
    `${customer}/./batchJobStatus/${trackingId}`,
    `${customer}/../${customerId}`,
    `${customer}%2f..%2f..%2finvoices`,
    `${customer}/..%2f..%2finvoices`,
    `${customer}/%2e%2e/%2e%2e/invoices`,
    `${customer};a=b`,
    '//api/v1/customers',
    '/api//v1/customers',
    '/api/v1/../v1/customers',
    '/x/../api/v1/invoices',
    '/api/v1/customers%3Fsize=1',
    '/api/v1/customers#fragment',
    '/api/v1/%63ustomers',
    '/api/v2/customers',
    '/api/@evil.example/v1/customers',
  ];
  for (const path of paths) {
    expect([path, [400, 403].includes(await statusOf(gateway, path))]).toEqual([path, true]);
  }
  expectNothingAsked(upstreams);
});
