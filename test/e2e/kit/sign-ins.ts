import { expect, type BrowserContext, type Page } from '@playwright/test';

import type { ProductionWorld } from './world.ts';

export const SIGN_IN = { name: 'Sign in', exact: true };

/** How often, and with what, the app has sent the person to the sign-in page. */
export function authorizeCalls(world: ProductionWorld): readonly URLSearchParams[] {
  return world.entra.control.calls
    .filter(({ method, url }) => method === 'GET' && url.includes('/authorize?'))
    .map(({ url }) => new URL(url).searchParams);
}

/** The forms of the requests that renewed a token without the person. */
export function renewals(world: ProductionWorld): readonly URLSearchParams[] {
  return world.entra.control.calls
    .map(({ form }) => form)
    .filter((form) => form.get('grant_type') === 'refresh_token');
}

/** What a request asks of the access token, MSAL's own wish left out. */
export function askedClaims(request: URLSearchParams | undefined): unknown {
  const { xms_cc: _capabilities, ...asked } = JSON.parse(request?.get('claims') ?? '{}').access_token ?? {};
  return asked;
}

/** Counts what is asked for in frames: no sign-in needs one, since browsers keep its cookie from them. */
export function watchFrames(context: BrowserContext): readonly string[] {
  const inFrames: string[] = [];
  context.on('request', (request) => {
    if (request.frame().parentFrame()) inFrames.push(request.url());
  });
  return inFrames;
}

/** Everything that this tab and this browser keep for the site. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));

/** Chooses an item of the menu behind the person's name. */
export async function chooseInMenu(page: Page, person: string, item: string): Promise<void> {
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The page shows this person's name in its header, or nobody's. */
export async function expectPerson(page: Page, person: string | null): Promise<void> {
  if (person === null) {
    await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button')).toHaveCount(0);
  } else {
    await expect(page.getByRole('banner').getByRole('button', { name: person })).toBeVisible();
  }
}
