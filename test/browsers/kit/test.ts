import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, expect, inject } from 'vitest';

import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { type Page, pageOf } from './page.ts';
import { type Site, startSite } from './site.ts';
import { byRole } from './target.ts';

interface Fixtures {
  readonly site: Site;
  /** A page of the current engine; one for all tests of a file. */
  readonly page: Page;
  /** A second, separate browser on a system that prefers dark. */
  readonly colleague: Page;
  /** The started browsers. */
  readonly engines: Engine[];
  /** Fails each test during which an error or a warning was reported. */
  readonly quiet: void;
}

export { expect };

export const test = base.extend<Fixtures>({
  site: [
    async ({}, provide) => {
      const site = await startSite();
      await provide(site);
      await site.close();
    },
    { scope: 'file' },
  ],
  engines: [async ({}, provide) => provide([]), { scope: 'file' }],
  page: [async ({ engines }, provide) => withBrowser('light', engines, provide), { scope: 'file' }],
  colleague: [async ({ engines }, provide) => withBrowser('dark', engines, provide), { scope: 'file' }],
  quiet: [
    async ({ site, engines }, provide) => {
      await provide();
      const errors = [site, ...engines].flatMap((it) => it.errors?.splice(0) ?? []);
      expect(errors, 'errors and warnings on the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Starts another browser of the current engine, and ends it when `visit` is done. */
async function withBrowser(
  colorScheme: EngineOptions['colorScheme'],
  engines: Engine[],
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'dbs-browser-'));
  try {
    const engine = await start({ colorScheme, home });
    engines.push(engine);
    try {
      await visit(pageOf(engine));
    } finally {
      await engine.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Loads only the required driver. */
async function start(options: EngineOptions): Promise<Engine> {
  return inject('engine') === 'firefox'
    ? (await import('./firefox.ts')).startFirefox(options)
    : (await import('./webkit.ts')).startWebKit(options);
}

/** Signs in from the signed-out screen, and ends on the requested page. */
export async function signIn(page: Page, person = 'Ada Admin'): Promise<void> {
  await page.click(byRole('button', 'Sign in'));
  await page.click(byRole('button', `Sign in as ${person}`));
  await page.expectTexts(byRole('button', person), [expect.stringContaining(person)]);
}

/** The address of a sample batch; `search` with its question mark. */
export function addressOf(site: Site, scenario: string, search = ''): string {
  return `${site.origin}${locationOf(scenarioNamed(scenario))}${search}`;
}

export const sampleTracking = (scenario: string): string => scenarioNamed(scenario).trackingId;
