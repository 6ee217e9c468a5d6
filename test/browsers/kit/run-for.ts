import { expect } from 'vitest';

import type { Page } from './page.ts';
import type { Site } from './site.ts';

const STEP_MS = 1_000;

/** Advances the clock of the sandbox and of a page loaded after `site.installClock()`, one second at a time. */
export async function runFor(page: Page, site: Site, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    site.advance(STEP_MS);
    await page.run((step) => globalThis.pageClock?.tickAsync(step), STEP_MS);
    // Requests are answered before time advances further.
    await expect
      .poll(() => page.run(() => (globalThis.answers?.asked ?? 0) - (globalThis.answers?.read ?? 0)))
      .toBe(0);
  }
}
