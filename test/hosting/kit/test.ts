import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, expect, type BrowserContext } from '@playwright/test';

import { watch } from '../../e2e/kit/watch.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';
import { type Credential, type Edits, type Site, startSite } from './nginx.ts';
import { CLIENT_ID, startUpstreams, TENANT_ID, type Upstreams } from './upstreams.ts';

interface Fixtures {
  /** A temporary folder for all files of the test. */
  readonly folder: string;
  readonly upstreams: Upstreams;
  /** The test's edits of the site file. */
  readonly edits: Edits;
  /** The gateway's client credential. */
  readonly credential: Credential;
  readonly gateway: Site;
  /** The test's changes to the relay's config.json. */
  readonly relayConfig: object;
  readonly relay: Site;
}

export const GATEWAY_CONFIG = { apiBaseUrl: '/api', auth: { mode: 'gateway' } };
export const RELAY_CONFIG = {
  apiBaseUrl: '/api',
  auth: { mode: 'entra', cloud: 'public', tenantId: TENANT_ID, clientId: CLIENT_ID },
};

/** The production build behind a real nginx, with the emulators as HTTPS upstreams. */
export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _any }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
    await provide(folder);
    rmSync(folder, { recursive: true });
  },
  upstreams: async ({ folder }, provide) => {
    const upstreams = await startUpstreams(folder);
    await provide(upstreams);
    await upstreams.stop();
  },
  edits: [[], { option: true }],
  credential: ['certificate', { option: true }],
  gateway: async ({ folder, upstreams, edits, credential }, provide) => {
    const config = GATEWAY_CONFIG;
    const site = await startSite({ name: 'gateway', folder, upstreams, edits, config, credential });
    await provide(site);
    await site.stop();
  },
  relayConfig: [{}, { option: true }],
  relay: async ({ folder, upstreams, edits, relayConfig }, provide) => {
    const config = { ...RELAY_CONFIG, ...relayConfig };
    const site = await startSite({ name: 'relay', folder, upstreams, edits, config });
    await provide(site);
    await site.stop();
  },
});

export { expect };

/** Watches the console and requests of this site's pages; `others` are further allowed hosts. */
export const watchSite = (context: BrowserContext, { origin }: Site, others: readonly string[] = []) =>
  watch(context, { hosts: [origin, ...others], apiBaseUrl: `${origin}/api` });

/** The headers that a page of the site sends, for requests without a page. */
export const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };

/** The API path of a sample batch. */
export const callPath = (scenario: string) => `/api/v1${locationOf(scenarioNamed(scenario))}`;

/** The page path of a sample batch. */
export const pagePath = (scenario: string) => locationOf(scenarioNamed(scenario));
