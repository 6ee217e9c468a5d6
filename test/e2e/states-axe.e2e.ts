import { once } from 'node:events';

import { fault, throttled } from '../sandbox/reply.ts';
import { expectAccessible } from './kit/axe.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, sandboxTest, test } from './kit/test.ts';

test('axe finds nothing on the signed-out screen and on the lookup form', async ({ page, world }) => {
  test.setTimeout(180_000);
  await page.goto(world.origin);
  const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(signIn).toBeVisible();
  await expectAccessible(page, 'signed out');
  await signIn.click();
  const person = page.getByRole('button', { name: 'Ada Admin' });
  await expect(person).toBeVisible();
  await expectAccessible(page, 'account picker');
  await person.click();

  const show = page.getByRole('button', { name: 'Show status' });
  await expect(show).toBeVisible();
  await expectAccessible(page, 'look-up form');
  await page.getByText('Where do I find these?').click();
  await expect(page.getByText(/Customer Account Info/)).toBeVisible();
  await expectAccessible(page, 'where to find the IDs');
  await show.click();
  await expect(page.getByText('Enter the customer ID.')).toBeVisible();
  await expectAccessible(page, 'look-up form with errors');
  await person.click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page, 'account menu');
  await page.goto(`${world.origin}/no-such-page`);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expectAccessible(page, 'not found');
});

test('axe finds nothing on a batch in any state', async ({ page, world, watching }) => {
  test.setTimeout(180_000);
  watching.expectRefusals();
  const { verdict, grid, refresh, automatic, search, tab } = batchScreen(page);
  const failure = failureOn(page);
  const show = async (scenario: string, words: string) => {
    await page.goto(world.origin + addressOf(scenario).path);
    await expect(verdict).toHaveText(words);
  };

  await openBatch(page, world, 'all-failed');
  await expect(grid.getByRole('gridcell', { name: '808' }).first()).toBeVisible();
  await expectAccessible(page, 'failures');
  await test.step('the Tab key goes past the tabs and back to the chosen one', async () => {
    await tab('Failed').focus();
    await page.keyboard.press('ArrowRight');
    await expect(tab('In progress')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(search).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(tab('Failed')).toBeFocused();
  });
  await show('404-1000', 'There is no such batch.');
  await failure.getByText('Details for support').click();
  await expectAccessible(page, 'full-page failure');
  await show('devices-null', 'Finished, but no devices were reported');
  await expect(page.getByRole('tabpanel')).toContainText('Partner Center reported no devices');
  await expectAccessible(page, 'empty batch');

  await show('in-progress', 'Processing: 6 of 12 devices done');
  await expect(grid.getByRole('gridcell', { name: '806' }).first()).toBeVisible();
  await expectAccessible(page, 'running');
  world.interruption = fault(500, '800003', 'Unexpected service error.');
  await refresh.click();
  await expect(failure).toContainText('Partner Center has a problem.');
  await failure.getByText('Details for support').click();
  await expectAccessible(page, 'notice over data');
  await automatic.click(); // an automatic throttled refresh would disable the button
  await expect(refresh).toBeEnabled();
  world.interruption = throttled(300);
  await refresh.click();
  await expect(failure).toContainText('Too many requests');
  await automatic.click();
  await expect(automatic).toBeChecked();
  await expectAccessible(page, 'throttled over data');
});

test('axe finds nothing in menus, popovers and details', async ({ page, world }) => {
  test.setTimeout(180_000);
  const { cell } = batchScreen(page);
  await openBatch(page, world, 'documented-example');
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('button', { name: 'Reset columns' })).toBeVisible();
  await expectAccessible(page, 'columns');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select row 1' }).click();
  await expect(page.getByText('1 row selected')).toBeVisible();
  await cell('808').click({ button: 'right' });
  const details = page.getByRole('menuitem', { name: 'Show details' });
  await expect(details).toBeVisible();
  await expectAccessible(page, 'menu of a cell', 'search');
  await page.goto(`${world.origin}${addressOf('documented-example').path}?device=1`);
  await expect(page.getByRole('region', { name: 'Device details' })).toBeVisible();
  await expectAccessible(page, 'details of a device');
});

test('axe finds nothing while signing in and while a screen loads', async ({ page, world }) => {
  /** Delays requests for these URLs until the returned function is called. */
  const hold = async (address: RegExp) => {
    const release = new AbortController();
    await page.route(address, async (route) => {
      if (!release.signal.aborted) await once(release.signal, 'abort');
      await route.fallback();
    });
    return () => release.abort();
  };
  const heading = page.getByRole('heading', { level: 1 });
  const bringScreen = await hold(/\/assets\/LookupScreen-/);
  const bringToken = await hold(/\/token\b/);
  await page.goto(world.origin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await expect(heading).toHaveText('Signing in…');
  await expectAccessible(page, 'signing in');
  bringToken();
  await expect(heading).toHaveText('Loading…');
  await expectAccessible(page, 'loading');
  bringScreen();
  await expect(heading).toHaveText('Check on a device batch');
});

test('axe finds nothing before the first answer', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'slow');
  await expect(page.getByRole('heading', { name: /^Looking up|Still waiting/ })).toBeVisible();
  await expectAccessible(page, 'looking up');
});

test('axe finds nothing on the screen for a wrong config.json', async ({ page, world }) => {
  world.config = { auth: { mode: 'entra' }, tenant: 'contoso.com' };
  await page.goto(world.origin);
  await expect(page.getByRole('heading', { name: 'This site is not set up yet' })).toBeVisible();
  await expectAccessible(page, 'misconfigured');
});

sandboxTest('axe finds nothing in the sandbox', async ({ page, world }) => {
  await page.goto(`${world.origin}/sandbox`);
  await expect(page.getByRole('heading', { name: 'Sandbox: sample batches' })).toBeVisible();
  await expectAccessible(page, 'sandbox start page');
  await page.getByRole('link', { name: 'Open the app' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Pick a sample account' })).toBeVisible();
  await expectAccessible(page, 'account picker');
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await expect(page.getByRole('link', { name: 'Sandbox: sample data, no real tenant.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show status' })).toBeVisible();
  await expectAccessible(page, 'the app with a notice');
});
