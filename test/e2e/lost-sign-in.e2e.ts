import type { Page, Route } from '@playwright/test';

import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, expectPerson, SIGN_IN, storedText } from './kit/sign-ins.ts';
import { ADA, openTab } from './kit/tabs.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const VERDICT = 'Finished: 1 of 1 device failed';
const SEARCH = '?tab=all&q=a%26b';

const pathIn = (world: ProductionWorld) => `${world.origin}${addressOf('documented-example').path}`;
const addressIn = (world: ProductionWorld) => pathIn(world) + SEARCH;
const pickPerson = (page: Page) => page.getByRole('button', { name: ADA }).click();

/** Opens the address, and leaves for the sign-in page. */
async function leave(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', SIGN_IN).click();
  await expect(page.getByRole('heading', { name: 'Pick a sample account' })).toBeVisible();
}

/** The tab's sessionStorage is empty once, when the redirect page opens. */
const loseStorageOnce = (page: Page) =>
  page.addInitScript(() => {
    const isFirst = localStorage.getItem('test.forgot') === null;
    if (location.pathname !== '/redirect.html' || !isFirst) return;
    sessionStorage.clear();
    localStorage.setItem('test.forgot', '');
  });

const sharedText = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

test('a redirect page without the tab’s storage passes the response on to the app', async ({
  page,
  world,
}) => {
  await page.addInitScript(() => {
    if (location.pathname === '/redirect.html')
      Object.defineProperty(globalThis, 'sessionStorage', { value: { getItem: () => null } });
  });
  await leave(page, addressIn(world));
  await pickPerson(page);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(addressIn(world));
  expect(authorizeCalls(world)).toHaveLength(1);
  expect(await storedText(page)).not.toContain(addressOf('documented-example').path);

  // No address with the response is in the history.
  world.entra.control.forgetSessions();
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: 'Pick a sample account' })).toBeVisible();
});

test('a sign-in whose state is lost ends at its batch with the sign-in button', async ({ page, world }) => {
  await loseStorageOnce(page);
  await leave(page, addressIn(world));
  await pickPerson(page);
  await expect(page.getByRole('alert')).toContainText('The sign-in did not work (sign_in_lost)');
  await expect(page.getByText('The batch of your link opens as soon as you are signed in.')).toBeVisible();
  await expect(page).toHaveURL(pathIn(world)); // without a code in it
  await expectPerson(page, null);
  expect(await storedText(page)).not.toContain(addressOf('documented-example').path);

  // The session at Entra still exists.
  await page.getByRole('button', SIGN_IN).click();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(pathIn(world));
  expect(authorizeCalls(world)).toHaveLength(2);
});

test('a lost automatic sign-in ends at the button, without an alert or another redirect', async ({
  page,
  world,
  context,
}) => {
  await openBatch(page, world, 'documented-example');
  await expectPerson(page, ADA);
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const forgetful = { getItem: () => null, setItem: () => {}, removeItem: () => {}, key: () => null };
    Object.defineProperty(globalThis, 'sessionStorage', { value: { ...forgetful, length: 0 } });
  });
  await tab.goto(addressIn(world));
  await expectPerson(tab, null);
  await expect(tab.getByRole('alert')).toHaveCount(0);
  await expect(tab).toHaveURL(pathIn(world));
  expect(authorizeCalls(world)).toHaveLength(2);
});

test('an abandoned sign-in leaves no device data, and after an hour nothing', async ({
  page,
  world,
  context,
}) => {
  const { path } = addressOf('documented-example');
  await leave(page, addressIn(world));
  const tab = await context.newPage();
  await tab.goto(world.origin);
  await expectPerson(tab, null);
  expect(await sharedText(tab)).toContain(path);
  expect(await sharedText(tab)).not.toContain('q=');

  await tab.clock.setFixedTime(Date.now() + 3_700_000);
  await tab.reload();
  await expectPerson(tab, null);
  expect(await sharedText(tab)).not.toContain(path);
});

test('a sign-in in another tab does not change where this one returns to', async ({
  page,
  world,
  context,
}) => {
  await loseStorageOnce(page);
  await leave(page, addressIn(world));
  const tab = await context.newPage();
  await leave(tab, `${world.origin}${addressOf('all-failed').path}`);
  await pickPerson(tab);
  await expect(batchScreen(tab).verdict).toHaveText('Finished: 25 of 25 devices failed');
  await pickPerson(page);
  await expect(page.getByRole('alert')).toContainText('sign_in_lost');
  await expect(page).toHaveURL(pathIn(world));
});

test('a link with a made-up response opens as one without', async ({ page, world, context }) => {
  const fragment = '#state=x&error=y';
  await page.goto(addressIn(world) + fragment);
  await expectPerson(page, null);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(addressIn(world));
  await signIn(page);

  const tab = await openTab(context, world, 'documented-example', fragment);
  await expect(batchScreen(tab).verdict).toHaveText(VERDICT);
  await expect(tab).not.toHaveURL(/#/);
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
