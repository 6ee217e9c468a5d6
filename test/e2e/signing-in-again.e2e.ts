import type { Page } from '@playwright/test';

import { failureOn } from './kit/failure.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { authorizeCalls, renewals, SIGN_IN, watchFrames } from './kit/sign-ins.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VIEW = '?tab=all&q=5cg4&sort=serialNumber.asc';
const PROCESSING = 'Processing: 6 of 12 devices done';

/** Opens a running batch and pauses the clock; returns the address of the view. */
async function openPaused(page: Page, world: ProductionWorld): Promise<string> {
  await world.installClock();
  await openBatch(page, world, 'in-progress', VIEW);
  await expect(batchScreen(page).verdict).toHaveText(PROCESSING);
  await world.pauseClock();
  return page.url();
}

test('whatever prevents a renewal: one button over the data, and the same view after it', async ({
  page,
  world,
  watching,
  context,
}) => {
  watching.expectRefusals();
  const { verdict, grid } = batchScreen(page);
  const failure = failureOn(page);
  const inFrames = watchFrames(context);
  const address = await openPaused(page, world);

  /** Signs in again by the button: with the session at Entra it takes one click and one redirect. */
  async function signInAgain(words: string, code: string): Promise<URLSearchParams | undefined> {
    await expect(failure).toContainText(words);
    await expect(failure.getByRole('button')).toHaveText(['Sign in']);
    await expect(verdict).toHaveText(PROCESSING);
    expect(await rowCount(grid)).toBeGreaterThan(0);
    await failure.getByText('Details for support').click();
    await expect(failure.locator('pre')).toContainText(`code: ${code}`);
    const [refreshes, bounces] = [world.statusCalls().length, authorizeCalls(world).length];
    await world.fastForward(10 * MINUTE, MINUTE);
    expect(world.statusCalls()).toHaveLength(refreshes);
    await world.resumeClock();
    await failure.getByRole('button', SIGN_IN).click();
    await expect.poll(() => world.statusCalls().length).toBe(refreshes + 1);
    await expect(failure).toHaveCount(0);
    await expect(verdict).toHaveText(PROCESSING);
    await world.pauseClock();
    await expect(page).toHaveURL(address);
    expect(authorizeCalls(world)).toHaveLength(bounces + 1);
    return authorizeCalls(world).at(-1);
  }

  await test.step('a trouble on the way passes by itself', async () => {
    for (const status of [503, 500]) {
      world.entra.control.failNextToken({
        status,
        error: 'temporarily_unavailable',
        aadsts: 90033,
        description: 'A transient error has occurred.',
      });
    }
    await world.fastForward(HOUR, HOUR);
    await expect(failure).toContainText('Your sign-in could not be renewed just now.');
    await expect(failure).toContainText('code: temporarily_unavailable');
    await expect(failure.getByRole('button', SIGN_IN)).toHaveCount(0);
    await world.fastForward(5 * MINUTE, MINUTE);
    await expect(failure).toHaveCount(0);
    await expect(verdict).toHaveText(PROCESSING);
  });

  await test.step('Conditional Access, which says what it wants', async () => {
    const wanted = { capolids: { essential: true, values: ['5a0f'] } };
    world.entra.control.failNextToken({
      status: 400,
      error: 'interaction_required',
      aadsts: 53003,
      description: 'Access has been blocked by Conditional Access policies.',
      suberror: 'message_only',
      claims: JSON.stringify({ access_token: wanted }),
    });
    await world.fastForward(HOUR, HOUR);
    const request = await signInAgain('A stronger sign-in is needed.', 'interaction_required');
    expect(JSON.parse(request?.get('claims') ?? '').access_token).toMatchObject(wanted);
  });

  await test.step('a refresh token that was revoked', async () => {
    world.entra.control.revokeAll();
    await world.fastForward(HOUR, HOUR);
    const request = await signInAgain('Your session has ended.', 'invalid_grant');
    expect(request?.get('login_hint')).toBe('ada.admin@fabrikam.example');
  });

  await test.step('a refresh token of more than 24 hours, which nobody need be asked about', async () => {
    const before = renewals(world).length;
    await world.fastForward(25 * HOUR, 25 * HOUR);
    await world.runFor(2_000);
    await signInAgain('Your session has ended.', 'refresh_token_expired');
    expect(renewals(world)).toHaveLength(before);
  });
  expect(inFrames).toEqual([]);
});

test('cancelling the repeated sign-in keeps the button', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const { verdict, search } = batchScreen(page);
  const failure = failureOn(page);
  const accounts = page.getByRole('heading', { name: 'Pick a sample account' });
  const address = await openPaused(page, world);
  world.entra.control.revokeAll();
  world.entra.control.forgetSessions();
  await world.fastForward(HOUR, HOUR);
  await world.resumeClock();

  for (const backOut of [() => page.goBack(), () => page.getByRole('link', { name: 'Cancel' }).click()]) {
    await expect(failure).toContainText('Your session has ended.');
    await failure.getByRole('button', SIGN_IN).click();
    await expect(accounts).toBeVisible();
    await backOut();
    await expect(page).toHaveURL(address);
  }
  await expect(failure).toContainText('Your session has ended.');
  expect(authorizeCalls(world)).toHaveLength(3);
  await signIn(page);
  await expect(verdict).toHaveText(PROCESSING);
  await expect(search).toHaveValue('5cg4');
  await expect(page).toHaveURL(address);
});

test('a failed repeated sign-in shows its code above the data and keeps the button', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, search } = batchScreen(page);
  const failed = page.getByRole('alert').filter({ hasText: 'The sign-in did not work' });
  const ended = failureOn(page).filter({ hasText: 'Your session has ended.' });
  const address = await openPaused(page, world);
  world.entra.control.revokeAll();
  await world.fastForward(HOUR, HOUR);
  await world.resumeClock();

  world.entra.control.failNextToken({
    status: 401,
    error: 'unauthorized_client',
    aadsts: 700016,
    description: 'The application was not found in the directory.',
  });
  await ended.getByRole('button', SIGN_IN).click();
  await expect(failed).toContainText('unauthorized_client');
  await expect(page).toHaveURL(address);
  await failed.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(failed).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toBeVisible(); // the focus is not at the top of the page

  await ended.getByRole('button', SIGN_IN).click();
  await expect(verdict).toHaveText(PROCESSING);
  await expect(failed).toHaveCount(0);
  await expect(ended).toHaveCount(0);
  await expect(search).toHaveValue('5cg4');
  await expect(page).toHaveURL(address);
});
