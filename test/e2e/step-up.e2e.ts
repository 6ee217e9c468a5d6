import { fulfil } from '../sandbox/fetch-bridge.ts';
import { fault } from '../sandbox/reply.ts';
import { toResponse } from '../sandbox/service-headers.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { askedClaims, authorizeCalls, chooseInMenu, renewals, SIGN_IN } from './kit/sign-ins.ts';
import { expect, openBatch, test } from './kit/test.ts';

const FOUND = 'Finished: 3 of 30 devices failed, 2 need action, 1 was already registered';
const STEP_UP = 'A stronger sign-in is needed.';
const MFA = 'Multifactor authentication is needed.';
const WANTED = { acrs: { essential: true, value: 'c1' } };
const { path } = addressOf('401-insufficient-claims');

test('a claims challenge is answered silently where Entra allows it', async ({ page, world, watching }) => {
  watching.expectRefusals();
  world.entra.control.stepsUpSilently = true;
  await openBatch(page, world, '401-insufficient-claims');
  const { verdict, refresh } = batchScreen(page);
  await expect(verdict).toHaveText(FOUND);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(world.statusCalls()).toHaveLength(2);
  expect(authorizeCalls(world)).toHaveLength(1);
  expect(renewals(world).map(askedClaims)).toEqual([WANTED]);

  // The token that satisfies the challenge replaces the refused one.
  await refresh.click();
  await expect.poll(() => world.statusCalls().length).toBe(3);
  await expect(refresh).toBeEnabled();
  expect(renewals(world)).toHaveLength(1);
});

test('otherwise a button starts a sign-in that answers it, and a cancelled one keeps the button', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, search } = batchScreen(page);
  const failure = failureOn(page);
  await openBatch(page, world, '401-insufficient-claims', '?tab=all&q=5cg4');
  await expect(verdict).toHaveText(STEP_UP);
  // One renewal at Entra, no second status call: it would be refused again.
  expect(renewals(world).map(askedClaims)).toEqual([WANTED]);
  expect(world.statusCalls()).toHaveLength(1);
  expect(authorizeCalls(world)).toHaveLength(1);

  await failure.getByRole('button', SIGN_IN).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(verdict).toHaveText(STEP_UP);
  await expect(page).toHaveURL(`${world.origin}${path}?tab=all&q=5cg4`);

  await failure.getByRole('button', SIGN_IN).click();
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await expect(verdict).toHaveText(FOUND);
  await expect(search).toHaveValue('5cg4');
  await expect(page).toHaveURL(`${world.origin}${path}?tab=all&q=5cg4`);
  expect(authorizeCalls(world).slice(1).map(askedClaims)).toEqual([WANTED, WANTED]);
});

test('a sign-in without multifactor authentication leads to a stronger one, without signing out', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict } = batchScreen(page);
  await openBatch(page, world, 'all-well', '', 'Mia NoMfa');
  await expect(verdict).toHaveText(MFA);
  expect(world.statusCalls()).toHaveLength(1);
  expect(renewals(world)).toHaveLength(0);
  await page.reload();
  await expect(verdict).toHaveText(MFA);

  await failureOn(page).getByRole('button', SIGN_IN).click();
  await page.getByRole('button', { name: 'Mia NoMfa' }).click();
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
  expect(authorizeCalls(world).map(askedClaims)).toEqual([{}, { amr: { values: ['mfa'] } }]);

  await chooseInMenu(page, 'Mia NoMfa', 'Use another account');
  await page.getByRole('button', { name: 'Sam Sales' }).click();
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
});

test('a call blocked by a policy offers a stronger sign-in', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const { verdict } = batchScreen(page);
  await openBatch(page, world, '403-900309');
  await expect(verdict).toHaveText('A Conditional Access policy blocks this.');
  await failureOn(page).getByRole('button', SIGN_IN).click();
  await expect(verdict).toHaveText('A Conditional Access policy blocks this.');
  expect(authorizeCalls(world).map(askedClaims)).toEqual([{}, { amr: { values: ['mfa'] } }]);
});

test('a refused token is renewed once before the user is asked to sign in', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, refresh, automatic } = batchScreen(page);
  const failure = failureOn(page);
  const refusal = fault(401, '400', 'The token has expired.', {
    'WWW-Authenticate': 'Bearer realm="sandbox", error="invalid_token"',
  });
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
  await automatic.click(); // every status call is counted: none may be automatic
  await expect(refresh).toBeEnabled();
  const taken = world.statusCalls().at(-1)?.headers.get('Authorization');

  // Refused once, then renewed and accepted.
  await page.route(
    `${world.apiBaseUrl}/v1${addressOf('in-progress').path}`,
    (route) => fulfil(route, { fetch: ({ headers }) => toResponse(refusal, headers, Date.now()) }),
    { times: 1 },
  );
  await refresh.click();
  await expect.poll(() => renewals(world).length).toBe(1);
  await expect.poll(() => world.statusCalls().at(-1)?.headers.get('Authorization')).not.toBe(taken);
  await expect(refresh).toBeEnabled();
  await expect(failure).toHaveCount(0);

  // Always refused: one renewal, two calls, and no more until the next sign-in.
  world.interruption = refusal;
  const refreshes = world.statusCalls().length;
  await refresh.click();
  await expect(failure).toContainText('Your session has ended.');
  await expect(failure.getByRole('row').nth(1)).toContainText('Your sign-in has expired or was revoked');
  expect(renewals(world)).toHaveLength(2);
  expect(world.statusCalls()).toHaveLength(refreshes + 2);
  world.interruption = null;
  await failure.getByRole('button', SIGN_IN).click();
  await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
  await expect(failure).toHaveCount(0);
});
