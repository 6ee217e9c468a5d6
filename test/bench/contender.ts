import type { Browser, Page } from '@playwright/test';

import { API_PATH } from './bench-server.ts';
import { type Expectation, installInstrument } from './instrument.ts';
import { startSignedIn, type StoredSession } from './sign-in.ts';

export const CONTENDERS = ['app', 'limit'] as const;
export type Contender = (typeof CONTENDERS)[number];

export interface Track {
  readonly browser: Browser;
  readonly origin: string;
  readonly session: StoredSession;
  /** Height of the app's grid: the limit page draws as many rows. */
  readonly gridHeight: number;
}

export interface BatchPath {
  readonly customerId: string;
  readonly trackingId: string;
}

/** Opens the batch in a fresh browser context; the instrument waits for `first` before the page's code runs. */
export async function openBatch(
  contender: Contender,
  { browser, origin, session, gridHeight }: Track,
  { customerId, trackingId }: BatchPath,
  first: Expectation,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(installInstrument, first);
  const path = `/customers/${customerId}/batchJobStatus/${trackingId}`;
  if (contender === 'app') {
    await startSignedIn(page, session);
    await page.goto(`${origin}${path}?tab=all`, { waitUntil: 'commit' });
  } else {
    const query = new URLSearchParams({ answer: `${API_PATH}/v1${path}`, height: String(gridHeight) });
    await page.goto(`${origin}/limit/limit.html?${query}`, { waitUntil: 'commit' });
  }
  return page;
}

/** The height in px of the grid on this page. */
export function gridHeight(page: Page): Promise<number> {
  return page.getByRole('grid').evaluate((grid) => grid.clientHeight);
}

/** Waits until idle callbacks have run. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // Chromium may not call idle callbacks of a page that renders no frames.
        requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 5_000 });
      }),
  );
}
