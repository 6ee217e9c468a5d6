import { setTimeout as sleep } from 'node:timers/promises';

import type { BrowserContext, Page } from '@playwright/test';

import type { CloudName } from '../../../src/config/settings.ts';
import { createEntra, type Entra } from '../../sandbox/entra.ts';
import { fulfil } from '../../sandbox/fetch-bridge.ts';
import { createPartnerCenter, type PartnerCenter, type ServiceCall } from '../../sandbox/partner-center.ts';
import type { Reply } from '../../sandbox/reply.ts';
import { toResponse } from '../../sandbox/service-headers.ts';
import { CLOUD_HOSTS } from './clouds.ts';
import { countAnswers } from './count-answers.ts';

const TENANT_ID = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
const CLIENT_ID = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';
const STEP_MS = 1_000;

export const PRODUCTION_CONFIG = {
  apiBaseUrl: CLOUD_HOSTS.public.api,
  auth: {
    mode: 'entra',
    cloud: 'public',
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    scopes: [`${CLOUD_HOSTS.public.api}/user_impersonation`],
  },
};

/** The config.json of a deployment in another cloud: the cloud presets everything else. */
const configIn = (cloud: CloudName) => ({
  auth: { mode: 'entra', cloud, tenantId: TENANT_ID, clientId: CLIENT_ID },
});

export interface World {
  /** Where the app is served. */
  readonly origin: string;
  /** The only base URL that the access token may be sent to. */
  readonly apiBaseUrl: string;
  /** Advances the clock of the page and the stand-ins and fires due timers; requires `installClock`. */
  runFor(ms: number): Promise<void>;
  /** Installs fake timers in the page: time flows, and `runFor` adds to it. Call before the first navigation. */
  installClock(): Promise<void>;
}

export interface ProductionWorld extends World {
  /** As above, step by step: requests made within a step are answered at its end. Longer steps are faster. */
  runFor(ms: number, stepMs?: number): Promise<void>;
  /** For hours: jumps `leapMs` at a time, and fires each due timer at most once per jump. */
  fastForward(ms: number, leapMs: number): Promise<void>;
  /** After `installClock`: stops the flow of time; only `runFor` and `fastForward` advance it. */
  pauseClock(): Promise<void>;
  /** After `pauseClock`: time flows again, which loading a page requires. */
  resumeClock(): Promise<void>;
  readonly entra: Entra;
  readonly partnerCenter: PartnerCenter;
  /** The calls for a batch's status, in order. */
  readonly statusCalls: () => readonly ServiceCall[];
  /** Partner Center's reply to every call while it is set. */
  interruption: Reply | null;
  /** The deployed `config.json`; a string is served unchanged, `null` gives a 404. */
  config: object | string | null;
}

/** The bundle as a production host serves it, with stand-ins for the login host and the API. */
export async function productionWorld(
  context: BrowserContext,
  page: Page,
  cloud: CloudName = 'public',
): Promise<ProductionWorld> {
  const { login, api } = CLOUD_HOSTS[cloud];
  const origin = `http://localhost:${process.env['PRODUCTION_PORT']}`;
  let aheadMs = 0;
  let pending = 0;
  let pausedAt: number | null = null;
  const now = () => (pausedAt ?? Date.now()) + aheadMs;
  const entra = createEntra({ tenantId: TENANT_ID, clientId: CLIENT_ID, now });
  const partnerCenter = createPartnerCenter({ key: entra.key, audience: api, now, delay });

  // With the clock installed, a delayed answer waits for the test's time instead of real time.
  let isInstalled = false;
  const delays: { readonly until: number; readonly resolve: () => void }[] = [];
  async function delay(ms: number, signal: AbortSignal): Promise<void> {
    if (!isInstalled) return sleep(ms, undefined, { signal });
    pending -= 1;
    await new Promise<void>((resolve) => delays.push({ until: now() + ms, resolve }));
    pending += 1;
  }

  function releaseDue(): void {
    for (const { until, resolve } of delays) if (until <= now()) resolve();
  }

  const service = {
    fetch: (request: Request) => {
      if (world.interruption === null) return partnerCenter.app.fetch(request);
      partnerCenter.calls.push({ method: request.method, url: request.url, headers: request.headers });
      return toResponse(world.interruption, request.headers, now());
    },
  };

  // Waits until every request is answered and rendered before time advances further.
  let lastRead = 0;
  async function settle(): Promise<void> {
    let read = lastRead;
    for (let quiet = false; !quiet;) {
      const counts = await page.evaluate(() => globalThis.answers ?? { asked: 0, read: 0 });
      read = counts.read;
      releaseDue(); // real time also passes during this loop
      const delayed = delays.filter(({ until }) => until > now()).length;
      quiet = pending <= 0 && counts.asked - read <= delayed;
    }
    if (read !== lastRead) await page.clock.runFor(0); // TanStack Query notifies its observers by a timer of 0 ms
    lastRead = read;
  }

  const world: ProductionWorld = {
    origin,
    apiBaseUrl: api,
    entra,
    partnerCenter,
    statusCalls: () => partnerCenter.calls.filter(({ url }) => /\/batchJobStatus\//i.test(url)),
    interruption: null,
    config: cloud === 'public' ? PRODUCTION_CONFIG : configIn(cloud),
    installClock: async () => {
      isInstalled = true;
      await page.addInitScript(countAnswers);
      await page.clock.install({ time: now() });
    },
    pauseClock: async () => {
      pausedAt = Date.now();
      aheadMs += STEP_MS; // pauseAt cannot set the page's clock back
      await page.clock.pauseAt(now());
    },
    resumeClock: async () => {
      aheadMs -= Date.now() - (pausedAt ?? Date.now());
      pausedAt = null;
      await page.clock.resume();
    },
    runFor: async (ms, stepMs = STEP_MS) => {
      for (let left = ms; left > 0; left -= stepMs) {
        const step = Math.min(left, stepMs);
        aheadMs += step;
        await page.clock.runFor(step);
        releaseDue();
        await settle();
      }
    },
    fastForward: async (ms, leapMs) => {
      for (let left = ms; left > 0; left -= leapMs) {
        const leap = Math.min(left, leapMs);
        aheadMs += leap;
        await page.clock.fastForward(leap);
        await settle();
      }
    },
  };

  await context.route(`${origin}/config.json`, async (route) => {
    const { config } = world;
    if (config === null) return route.fulfill({ status: 404, body: 'Not found' });
    const body = typeof config === 'string' ? config : JSON.stringify(config);
    const contentType = body.startsWith('<') ? 'text/html' : 'application/json';
    return route.fulfill({ contentType, body });
  });
  for (const [host, app] of [
    [login, entra.app],
    [api, service],
  ] as const) {
    await context.route(`${host}/**`, async (route) => {
      pending += 1;
      await fulfil(route, app).finally(() => (pending -= 1));
    });
  }
  return world;
}

/** The bundle with the sandbox beside it, over real HTTP, as `npm start` serves it. */
export function sandboxWorld(page: Page): World {
  const origin = `http://localhost:${process.env['SANDBOX_PORT']}`;
  return {
    origin,
    apiBaseUrl: `${origin}/sandbox/partner-center`,
    installClock: () => page.clock.install(),
    runFor: (ms) => page.clock.runFor(ms),
  };
}
