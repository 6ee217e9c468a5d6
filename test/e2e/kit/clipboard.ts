import type { BrowserContext, Page } from '@playwright/test';

import type { World } from './world.ts';

/** Lets the app write to the clipboard, and the test read it. */
export function allowCopying(context: BrowserContext, world: World): Promise<void> {
  return context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.origin });
}

export function copiedText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
