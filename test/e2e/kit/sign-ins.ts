import { expect, type BrowserContext, type Page } from '@playwright/test';

import type { ProductionWorld } from './world.ts';

export const SIGN_IN = { name: 'Sign in', exact: true };

/** The requests that sent the user to the sign-in page. */
export function authorizeCalls(world: ProductionWorld): readonly URLSearchParams[] {
  return world.entra.control.calls
    .filter(({ method, url }) => method === 'GET' && url.includes('/authorize?'))
    .map(({ url }) => new URL(url).searchParams);
}

/** The forms of the requests that renewed a token silently. */
export function renewals(world: ProductionWorld): readonly URLSearchParams[] {
  return world.entra.control.calls
    .map(({ form }) => form)
    .filter((form) => form.get('grant_type') === 'refresh_token');
}

/** The claims that a request asks for in the access token, without MSAL's own `xms_cc`. */
export function askedClaims(request: URLSearchParams | undefined): unknown {
  const { xms_cc: _capabilities, ...asked } = JSON.parse(request?.get('claims') ?? '{}').access_token ?? {};
  return asked;
}

/** Counts requests in frames: no sign-in uses one, because browsers block third-party cookies there. */
export function watchFrames(context: BrowserContext): readonly string[] {
  const inFrames: string[] = [];
  context.on('request', (request) => {
    if (request.frame().parentFrame()) inFrames.push(request.url());
  });
  return inFrames;
}

/** Everything in the site's web storage and cookies. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));

/** Chooses an item of the account menu. */
export async function chooseInMenu(page: Page, person: string, item: string): Promise<void> {
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The header shows this account's name, or for `null` no name. */
export async function expectPerson(page: Page, person: string | null): Promise<void> {
  if (person === null) {
    await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button')).toHaveCount(0);
  } else {
    await expect(page.getByRole('banner').getByRole('button', { name: person })).toBeVisible();
  }
}
