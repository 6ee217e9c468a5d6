import type { Page, Route } from '@playwright/test';

import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, expectPerson, SIGN_IN, storedText } from './kit/sign-ins.ts';
import { ADA } from './kit/tabs.ts';
import { expect, signIn, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const VERDICT = 'Finished: 1 of 1 device failed';
const SEARCH = '?tab=all&q=a%26b';

const addressIn = (world: ProductionWorld) =>
  `${world.origin}${addressOf('documented-example').path}${SEARCH}`;
const pickPerson = (page: Page) => page.getByRole('button', { name: ADA }).click();

test('a redirect page without the tab’s storage passes the answer on to the app', async ({ page, world }) => {
  await page.addInitScript(() => {
    if (location.pathname === '/redirect.html')
      Object.defineProperty(globalThis, 'sessionStorage', { value: { getItem: () => null } });
  });
  await page.goto(addressIn(world));
  await signIn(page);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(addressIn(world));
  expect(authorizeCalls(world)).toHaveLength(1);
  expect(await storedText(page)).not.toContain(addressOf('documented-example').path);
});

test('a sign-in whose state is lost ends at its start address with the sign-in button', async ({
  page,
  world,
}) => {
  await page.addInitScript(() => {
    const isFirst = localStorage.getItem('test.forgot') === null;
    if (location.pathname !== '/redirect.html' || !isFirst) return;
    sessionStorage.clear();
    localStorage.setItem('test.forgot', '');
  });
  await page.goto(addressIn(world));
  await page.getByRole('button', SIGN_IN).click();
  await pickPerson(page);
  await expect(page.getByRole('alert')).toContainText('The sign-in did not work (sign_in_lost)');
  await expect(page.getByText('The batch of your link opens as soon as you are signed in.')).toBeVisible();
  await expect(page).toHaveURL(addressIn(world)); // without a code in it
  await expectPerson(page, null);
  expect(await storedText(page)).not.toContain(addressOf('documented-example').path);

  // The session at Entra still exists.
  await page.getByRole('button', SIGN_IN).click();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(addressIn(world));
  expect(authorizeCalls(world)).toHaveLength(2);
});

test('a sign-in page that loads too late is cancelled', async ({ page, world, context }) => {
  const asked = new Promise<Route>((resolve) => {
    void context.route('https://login.microsoftonline.com/**', resolve, { times: 1 });
  });
  await page.goto(addressIn(world));
  await page.getByRole('button', SIGN_IN).click();
  const late = await asked;
  // MSAL's own 30 seconds: no clock can be run in a page that is being left.
  await expect(page.getByRole('alert')).toContainText('The sign-in did not work (timed_out)', {
    timeout: 90_000,
  });
  await late.fallback();
  await expect.poll(() => authorizeCalls(world)).toHaveLength(1);
  await expect(page).toHaveURL(addressIn(world));
  await signIn(page);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(addressIn(world));
});
