import type { BrowserContext, Page } from '@playwright/test';

import { createEntra, type Entra } from '../../sandbox/entra.ts';
import { fulfil } from '../../sandbox/fetch-bridge.ts';
import { createPartnerCenter, type PartnerCenter } from '../../sandbox/partner-center.ts';

const TENANT_ID = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
const CLIENT_ID = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';
const STEP_MS = 1_000;

/** Microsoft's hosts as the production configuration names them, answered inside the browser. */
const LOGIN_ORIGIN = 'https://login.microsoftonline.com';
const API_ORIGIN = 'https://api.partnercenter.microsoft.com';

export const PRODUCTION_CONFIG = {
  apiBaseUrl: API_ORIGIN,
  auth: {
    mode: 'entra',
    cloud: 'public',
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    scopes: [`${API_ORIGIN}/user_impersonation`],
  },
};

export interface World {
  /** Where the app is served. */
  readonly origin: string;
  /** Where alone the access token may go. */
  readonly apiBaseUrl: string;
  /** Lets time pass, for the page and the stand-ins alike; needs `holdTime` first. */
  passTime(ms: number): Promise<void>;
  /** Puts the page's clock into the test's hand. Call before the first navigation. */
  holdTime(): Promise<void>;
}

export interface ProductionWorld extends World {
  /** After `holdTime`: no time passes any more but what `passTime` lets pass. */
  freezeTime(): Promise<void>;
  readonly entra: Entra;
  readonly partnerCenter: PartnerCenter;
  /** Swapped by a test to deploy another `config.json`; a string is served as it is, `null` is a 404. */
  config: object | string | null;
}

/** The bundle as a production host serves it; the login host and the API are answered out of the stand-ins. */
export async function productionWorld(context: BrowserContext, page: Page): Promise<ProductionWorld> {
  const origin = `http://localhost:${process.env['PRODUCTION_PORT']}`;
  let aheadMs = 0;
  let underWay = 0;
  let frozenAt: number | null = null;
  const now = () => (frozenAt ?? Date.now()) + aheadMs;
  const entra = createEntra({ tenantId: TENANT_ID, clientId: CLIENT_ID, now });
  const partnerCenter = createPartnerCenter({ key: entra.key, now });

  const world: ProductionWorld = {
    origin,
    apiBaseUrl: API_ORIGIN,
    entra,
    partnerCenter,
    config: PRODUCTION_CONFIG,
    holdTime: () => page.clock.install({ time: now() }),
    freezeTime: async () => {
      frozenAt = Date.now();
      aheadMs += STEP_MS; // the page's clock cannot be set back to now
      await page.clock.pauseAt(now());
    },
    passTime: async (ms) => {
      for (let passed = 0; passed < ms; passed += STEP_MS) {
        aheadMs += STEP_MS;
        await page.clock.runFor(STEP_MS);
        while (underWay > 0) await page.evaluate(() => null); // what was asked is answered before time goes on
      }
    },
  };

  await context.route(`${origin}/config.json`, async (route) => {
    const { config } = world;
    if (config === null) return route.fulfill({ status: 404, body: 'Not found' });
    const body = typeof config === 'string' ? config : JSON.stringify(config);
    return route.fulfill({ contentType: 'application/json', body });
  });
  for (const [host, { app }] of [
    [LOGIN_ORIGIN, entra],
    [API_ORIGIN, partnerCenter],
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
    holdTime: () => page.clock.install(),
    passTime: (ms) => page.clock.runFor(ms),
  };
}
