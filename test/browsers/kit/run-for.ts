import { expect } from 'vitest';

import type { Page } from './page.ts';
import type { Site } from './site.ts';

const STEP_MS = 1_000;

/** Lets time pass for a page that was loaded after `site.installClock()` and for the sandbox, a second at a time. */
export async function runFor(page: Page, site: Site, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    site.advance(STEP_MS);
    await page.run((step) => globalThis.pageClock?.tickAsync(step), STEP_MS);
    // What was asked is answered before time goes on.
    await expect
      .poll(() => page.run(() => (globalThis.answers?.asked ?? 0) - (globalThis.answers?.read ?? 0)))
      .toBe(0);
  }
}
