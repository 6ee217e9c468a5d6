import type { BrowserContext, Page } from '@playwright/test';

import { addressOf } from './sample.ts';
import type { ProductionWorld } from './world.ts';

export const VIEW = '?tab=all&q=5cg4&sort=serialNumber.desc';
export const ADA = 'Ada Admin';
export const SAM = 'Sam Sales';
export const TOKEN = /eyJ[\w-]+\.eyJ/; // the start of every JWT

/** Opens the address in a new tab, as from a bookmark; `fragment` with its `#`. */
export async function openTab(
  context: BrowserContext,
  world: ProductionWorld,
  scenario: string,
  fragment = '',
): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${world.origin}${addressOf(scenario).path}${VIEW}${fragment}`);
  return tab;
}
