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

/** What a deployment in another cloud chooses: the rest comes with the cloud. */
const configIn = (cloud: CloudName) => ({
  auth: { mode: 'entra', cloud, tenantId: TENANT_ID, clientId: CLIENT_ID },
});

export interface World {
  /** Where the app is served. */
  readonly origin: string;
  /** Where alone the access token may go. */
  readonly apiBaseUrl: string;
  /** Lets time pass, for the page and the stand-ins alike; needs `installClock` first. */
  runFor(ms: number): Promise<void>;
  /** Replaces the page's clock by one that the test runs. Call before the first navigation. */
  installClock(): Promise<void>;
}

export interface ProductionWorld extends World {
  /** As above; in longer steps it is quicker, but what is asked within a step is answered at its end. */
  runFor(ms: number, stepMs?: number): Promise<void>;
  /** Hours, a leap at a time: however often a timer was due within a leap, it fires once at its end. */
  fastForward(ms: number, leapMs: number): Promise<void>;
  /** After `installClock`: no time passes any more but what `runFor` lets pass. */
  pauseClock(): Promise<void>;
  /** After `pauseClock`: time flows again, as a page needs to be loaded anew. */
  resumeClock(): Promise<void>;
  readonly entra: Entra;
  readonly partnerCenter: PartnerCenter;
  /** The calls for the status of a batch, in order. */
  readonly statusCalls: () => readonly ServiceCall[];
  /** What Partner Center answers whatever it is asked, while a test sets it. */
  interruption: Reply | null;
  /** Swapped by a test to deploy another `config.json`; a string is served as it is, `null` is a 404. */
  config: object | string | null;
}

/** The bundle as a production host serves it; the login host and the API are answered out of the stand-ins. */
export async function productionWorld(
  context: BrowserContext,
  page: Page,
  cloud: CloudName = 'public',
): Promise<ProductionWorld> {
  const { login, api } = CLOUD_HOSTS[cloud];
  const origin = `http://localhost:${process.env['PRODUCTION_PORT']}`;
  let aheadMs = 0;
  let underWay = 0;
  let frozenAt: number | null = null;
  const now = () => (frozenAt ?? Date.now()) + aheadMs;
  const entra = createEntra({ tenantId: TENANT_ID, clientId: CLIENT_ID, now });
  const partnerCenter = createPartnerCenter({ key: entra.key, audience: api, now, delay });

  // A slow answer keeps nobody who lets time pass: it waits for that very time.
  let isInstalled = false;
  const waiting: { readonly until: number; readonly goOn: () => void }[] = [];
  async function delay(ms: number, signal: AbortSignal): Promise<void> {
    if (!isInstalled) return sleep(ms, undefined, { signal });
    underWay -= 1;
    await new Promise<void>((goOn) => waiting.push({ until: now() + ms, goOn }));
    underWay += 1;
  }

  function goOnWhereDue(): void {
    for (const { until, goOn } of waiting) if (until <= now()) goOn();
  }

  const service = {
    fetch: (request: Request) => {
      if (world.interruption === null) return partnerCenter.app.fetch(request);
      partnerCenter.calls.push({ method: request.method, url: request.url, headers: request.headers });
      return toResponse(world.interruption, request.headers, now());
    },
  };

  // What was asked is answered, and the page has drawn it, before time goes on.
  let seen = 0;
  async function settle(): Promise<void> {
    let read = seen;
    for (let quiet = false; !quiet;) {
      const counts = await page.evaluate(() => globalThis.answers ?? { asked: 0, read: 0 });
      read = counts.read;
      goOnWhereDue(); // real time passes too, while this waits
      const keptWaiting = waiting.filter(({ until }) => until > now()).length;
      quiet = underWay <= 0 && counts.asked - read <= keptWaiting;
    }
    if (read !== seen) await page.clock.runFor(0); // TanStack Query tells the page by a timer of 0 ms
    seen = read;
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
      frozenAt = Date.now();
      aheadMs += STEP_MS; // the page's clock cannot be set back to now
      await page.clock.pauseAt(now());
    },
    resumeClock: async () => {
      aheadMs -= Date.now() - (frozenAt ?? Date.now());
      frozenAt = null;
      await page.clock.resume();
    },
    runFor: async (ms, stepMs = STEP_MS) => {
      for (let left = ms; left > 0; left -= stepMs) {
        const step = Math.min(left, stepMs);
        aheadMs += step;
        await page.clock.runFor(step);
        goOnWhereDue();
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
      underWay += 1;
      await fulfil(route, app).finally(() => (underWay -= 1));
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
