import { describe, expect, it } from 'vitest';

import { locationOf, SCENARIOS } from '../../sandbox/scenarios.ts';
import { createSite } from '../../sandbox/site.ts';

const ORIGIN = 'http://localhost:4173';

describe('the sandbox beside the app', () => {
  it('configures the app for the request’s origin', async () => {
    const answer = await createSite().app.request(`${ORIGIN}/config.json`);
    const { apiBaseUrl, auth } = await answer.json();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(apiBaseUrl).toBe(`${ORIGIN}/sandbox/partner-center`);
    // The path must start with the tenant, or MSAL rewrites it.
    expect(auth.authorityMetadata.token_endpoint).toBe(`${ORIGIN}/${auth.tenantId}/oauth2/v2.0/token`);
    expect((await createSite().app.request(`${apiBaseUrl}/v1/customers`)).status).toBe(401);
    expect((await createSite().app.request(auth.authorityMetadata.jwks_uri)).status).toBe(200);
  });

  it('links every scenario on its start page', async () => {
    const page = await (await createSite().app.request(`${ORIGIN}/sandbox`)).text();
    for (const scenario of SCENARIOS) expect(page).toContain(`href="${locationOf(scenario)}"`);
    expect(page.match(/<h1>/g)).toHaveLength(1);
  });

  it.each([
    ['/sandbox', true],
    ['/sandbox/partner-center/v1/customers', true],
    ['/config.json', true],
    ['/', false],
    ['/sandboxes', false],
    ['/customers/x/batchJobStatus/y', false],
  ])('serves %s itself: %s', (path, owned) => {
    expect(createSite().owns(path)).toBe(owned);
  });
});
