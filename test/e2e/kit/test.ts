import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

import type { CloudName } from '../../../src/config/settings.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';
import { CLOUD_HOSTS } from './clouds.ts';
import { watch, type Watch } from './watch.ts';
import { productionWorld, sandboxWorld, type ProductionWorld, type World } from './world.ts';

/** A separate browser context with the app and its stand-ins. */
interface Visitor {
  readonly page: Page;
  readonly world: ProductionWorld;
}

interface Fixtures {
  /** The Microsoft cloud that the app is deployed for and whose hosts are emulated: `test.use({ cloud })`. */
  readonly cloud: CloudName;
  readonly watching: Watch;
  readonly world: ProductionWorld;
  /** Another person's browser: a separate context with the same checks. */
  readonly colleague: Visitor;
}

const PRODUCTION_ORIGIN = `http://localhost:${process.env['PRODUCTION_PORT']}`;
const watchProduction = (context: BrowserContext, cloud: CloudName) =>
  watch(context, { hosts: [PRODUCTION_ORIGIN], apiBaseUrl: CLOUD_HOSTS[cloud].api });

/** Journeys with the production bundle and configuration; Microsoft's hosts are emulated inside the browser. */
export const test = base.extend<Fixtures>({
  cloud: ['public', { option: true }],
  watching: [
    async ({ context, cloud }, use) => {
      const watching = await watchProduction(context, cloud);
      await use(watching);
      await watching.verify();
    },
    { auto: true },
  ],
  world: [
    async ({ context, page, cloud, watching: _first }, use) =>
      use(await productionWorld(context, page, cloud)),
    { auto: true },
  ],
  colleague: async ({ browser, cloud }, provide) => {
    const context = await browser.newContext();
    const watching = await watchProduction(context, cloud);
    const page = await context.newPage();
    await provide({ page, world: await productionWorld(context, page, cloud) });
    await watching.verify();
    await context.close();
  },
});

/** Journeys with the sandbox over real HTTP on localhost, as `npm start` serves it. */
export const sandboxTest = base.extend<{ readonly watching: Watch; readonly world: World }>({
  watching: [
    async ({ context }, use) => {
      const origin = `http://localhost:${process.env['SANDBOX_PORT']}`;
      const watching = await watch(context, {
        hosts: [origin],
        apiBaseUrl: `${origin}/sandbox/partner-center`,
      });
      await use(watching);
      await watching.verify();
    },
    { auto: true },
  ],
  world: async ({ page }, provide) => provide(sandboxWorld(page)),
});

export { expect };

/** Signs in from the signed-out screen, and ends on the requested page. */
export async function signIn(page: Page, person = 'Ada Admin'): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByRole('button', { name: person })).toBeVisible();
}

/** Opens the start page, which has the lookup form, and signs in. */
export async function openStartPage(page: Page, world: World, person?: string): Promise<void> {
  await page.goto(world.origin);
  await signIn(page, person);
}

/** Opens a sample batch by its address and signs in; `search` with its question mark. */
export async function openBatch(
  page: Page,
  world: World,
  scenario: string,
  search = '',
  person?: string,
): Promise<void> {
  await page.goto(`${world.origin}${locationOf(scenarioNamed(scenario))}${search}`);
  await signIn(page, person);
}
