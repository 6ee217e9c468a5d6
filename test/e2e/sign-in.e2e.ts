import type { BrowserContext, Page } from '@playwright/test';

import { failureOn } from './kit/failure.ts';
import { addressOf, sampleDevices } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { TOKEN } from './kit/tabs.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';
import { PRODUCTION_CONFIG, type ProductionWorld } from './kit/world.ts';

const { tenantId, clientId, scopes } = PRODUCTION_CONFIG.auth;
const SIGN_IN = { name: 'Sign in', exact: true };

/** How often the app has sent the user to the login host. */
function authorizeCalls(world: ProductionWorld) {
  return world.entra.control.calls.filter(
    ({ method, url }) => method === 'GET' && url.includes('/authorize?'),
  );
}

/** Every address in the session history, the login host's included. */
async function historyOf(context: BrowserContext, page: Page): Promise<string> {
  const devtools = await context.newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  return entries.map(({ url }) => url).join('\n');
}

const storedText = (page: Page) =>
  page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]));

test('signs in as configured, returns to the same address, and leaves no secret in it', async ({
  page,
  world,
  context,
}) => {
  const address = `${world.origin}${addressOf('thousand').path}?tab=all&q=a%26b#row-7`;
  await page.goto(address);
  await expect(page.getByText('The batch of your link opens as soon as you are signed in.')).toBeVisible();
  expect(world.entra.control.calls).toEqual([]);
  await signIn(page);
  const { verdict, search } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished: \d+ of 1,000 devices failed, /);
  await expect(page).toHaveURL(address);
  await expect(search).toHaveValue('a&b');

  const asked = new URL(authorizeCalls(world)[0]?.url ?? '');
  expect(asked.origin + asked.pathname).toBe(
    `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`,
  );
  const query = asked.searchParams;
  expect(query.get('client_id')).toBe(clientId);
  expect(query.get('response_type')).toBe('code');
  expect(query.get('redirect_uri')).toBe(`${world.origin}/redirect.html`);
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('scope')?.split(' ')).toEqual(expect.arrayContaining([...scopes]));

  const tokenCalls = world.entra.control.calls.filter(({ url }) => /\/token(?:\?|$)/.test(url));
  expect(tokenCalls).toHaveLength(1);
  const [redeemed] = tokenCalls;
  expect(redeemed?.origin).toBe(world.origin);
  expect(redeemed?.form.get('grant_type')).toBe('authorization_code');
  expect(redeemed?.form.get('code_verifier')).toMatch(/^[\w.~-]{43,128}$/);
  expect(redeemed?.form.has('client_secret')).toBe(false);

  const code = redeemed?.form.get('code') ?? '';
  const token = world.partnerCenter.calls[0]?.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
  expect(code).not.toBe('');
  expect(token).not.toBe('');
  const history = await historyOf(context, page);
  expect(history).not.toContain(code);
  expect(history).not.toContain(token);
  expect(history).not.toContain('redirect.html#');

  await page.reload();
  await expect(verdict).toHaveText(/^Finished:/);
  await expect(page).toHaveURL(address);
  expect(authorizeCalls(world)).toHaveLength(1);
});

test('a cancelled sign-in ends at the button, without a redirect loop', async ({ page, world }) => {
  const address = `${world.origin}${addressOf('documented-example').path}?tab=all`;
  const button = page.getByRole('button', SIGN_IN);
  const accounts = page.getByRole('heading', { name: 'Pick a sample account' });
  await page.goto(address);

  await button.click();
  await expect(accounts).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);

  await button.click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^You cancelled the sign-in\./);
  await expect(button).toBeEnabled();
  await expect(page).toHaveURL(address);
  expect(authorizeCalls(world)).toHaveLength(2);

  await signIn(page);
  await expect(batchScreen(page).verdict).toHaveText('Finished: 1 of 1 device failed');
  await expect(page).toHaveURL(address);
});

test('signing out removes all stored data', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  const [device] = await sampleDevices('all-failed');
  const secrets = [device?.['Serial number'] ?? '', device?.['Device ID'] ?? ''];
  const { verdict, cell, grid } = batchScreen(page);
  for (const secret of secrets) await expect(cell(secret)).toBeVisible();
  for (const secret of secrets) expect(await storedText(page)).not.toContain(secret);

  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  await expect(page).toHaveURL(`${world.origin}/`);
  await expect(verdict).toHaveText('Device Batch Status');
  await expect(grid).toBeHidden();
  const left = (await storedText(page)) + (await page.content());
  for (const secret of secrets) expect(left).not.toContain(secret);
  expect(left).not.toContain('Ada Admin');
  expect(left).not.toMatch(TOKEN);

  await page.goBack();
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  await expect(grid).toBeHidden();
});

test('a session that ends while watching shows a notice over the data, and one click renews it', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  world.entra.control.accessTokenSeconds = 360; // MSAL renews five minutes before the expiry
  await world.installClock();
  await openBatch(page, world, 'in-progress', '?tab=all&sort=serialNumber.asc');
  const { verdict, grid, header } = batchScreen(page);
  await expect(verdict).toHaveText(/^Processing: \d+ of 12 devices done$/);
  const words = await verdict.innerText();

  world.entra.control.revokeAll();
  await world.runFor(90_000);
  const failure = failureOn(page);
  await expect(failure).toContainText('Your session has ended.');
  await expect(verdict).toHaveText(words);
  await expect(grid).toHaveAttribute('aria-rowcount', '13');
  const refreshes = world.partnerCenter.calls.length;
  const calls = world.entra.control.calls.length;
  await world.runFor(60_000);
  expect(world.partnerCenter.calls).toHaveLength(refreshes);
  expect(world.entra.control.calls).toHaveLength(calls);

  // The session at Entra still exists, so one click suffices.
  await failure.getByRole('button', SIGN_IN).click();
  await expect.poll(() => world.partnerCenter.calls.length).toBeGreaterThan(refreshes);
  await expect(verdict).toHaveText(words);
  await expect(header('Serial number')).toHaveAttribute('aria-sort', 'ascending');
  await expect(failure).toBeHidden();
  await expect(page).toHaveURL(/\?tab=all&sort=serialNumber\.asc$/);
});
