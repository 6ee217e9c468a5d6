import { once } from 'node:events';

import type { Page } from '@playwright/test';

import { fault, throttled } from '../sandbox/reply.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, sandboxTest, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const THROTTLED = 'Too many requests from your organisation.';
const RUNNING = 'Processing: 6 of 12 devices done';

/** Pauses the clock while the first answer is pending: no second passes unintended after it. */
async function openWithPausedClock(page: Page, world: ProductionWorld, scenario: string): Promise<void> {
  const frozen = new AbortController();
  await page.route(`${world.apiBaseUrl}/v1${addressOf(scenario).path}`, async (route) => {
    if (!frozen.signal.aborted) await once(frozen.signal, 'abort');
    await route.fallback();
  });
  await world.installClock();
  await openBatch(page, world, scenario);
  const waiting = page.getByRole('heading', { name: /^Looking up|Still waiting/ });
  await expect(waiting).toBeVisible();
  await world.pauseClock();
  frozen.abort();
  const stillWaiting = async () => {
    await world.runFor(1);
    return waiting.count();
  };
  await expect.poll(stillWaiting).toBe(0);
}

test('a throttled first request counts down and then repeats automatically', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const failure = failureOn(page);
  await openWithPausedClock(page, world, '429');
  // Retry-After is 7 s each time; the second wait is longer, because the backoff already exceeds that.
  for (const [index, seconds] of [7, 10].entries()) {
    await expect(failure.getByRole('heading', { name: THROTTLED })).toBeVisible();
    await expect(failure).toContainText(new RegExp(`Next refresh in (?:${seconds - 1}|${seconds}) s\\.`));
    await world.runFor((seconds - 1) * 1_000);
    await expect(failure).toContainText('Next refresh in 1 s.');
    expect(world.statusCalls(), 'refreshes before their time').toHaveLength(index + 1);
    await world.runFor(1_000);
    expect(world.statusCalls(), 'refreshes at their time').toHaveLength(index + 2);
  }
  await expect(batchScreen(page).verdict).toHaveText(
    'Finished: 3 of 30 devices failed, 2 need action, 1 was already registered',
  );
  await expect(failure).toHaveCount(0);
});

test('a throttled refresh keeps the data and disables Refresh now until the wait is over', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, refresh, cell } = batchScreen(page);
  const failure = failureOn(page);
  await openWithPausedClock(page, world, 'in-progress');
  await expect(verdict).toHaveText(RUNNING);
  await expect(refresh).toBeEnabled();

  world.interruption = throttled(45);
  await world.runFor(3_000);
  await expect(failure).toContainText(THROTTLED);
  await expect(failure).toContainText(/Next refresh in 4[45] s\./);
  await expect(verdict).toHaveText(RUNNING);
  await expect(cell('806').first()).toBeVisible();

  world.interruption = null;
  await world.runFor(44_000);
  await expect(failure).toContainText('Next refresh in 1 s.');
  await expect(refresh).toBeDisabled();
  await refresh.press('Enter');
  expect(world.statusCalls(), 'refreshes before the Retry-After is over').toHaveLength(2);
  await world.runFor(1_000);
  expect(world.statusCalls(), 'refreshes when it is over').toHaveLength(3);
  await expect(failure).toHaveCount(0);
  await expect(refresh).toBeEnabled();
});

test('a Retry-After of the service or of a server in between is obeyed, and its sender named', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, refresh } = batchScreen(page);
  const failure = failureOn(page);
  await openWithPausedClock(page, world, 'in-progress');
  const wait = { 'Retry-After': '45' };
  for (const [reply, words] of [
    [fault(429, 'site-busy', 'Too many calls.', wait), 'This site’s own server asks to wait.'],
    [
      { status: 429, headers: { 'Content-Type': 'text/html', ...wait }, body: '<h1>Slow down</h1>' },
      'Something between this page and Partner Center answered instead.',
    ],
  ] as const) {
    world.interruption = reply;
    await world.runFor(11_000);
    await expect(failure).toContainText(words);
    await expect(failure).toContainText(/Next refresh in \d+ s\./);
    await expect(failure.getByRole('button')).toHaveText(['Copy support details']);
    await expect(refresh).toBeDisabled();
    world.interruption = null;
    await world.runFor(46_000);
    await expect(failure).toHaveCount(0);
    await expect(verdict).toHaveText(RUNNING);
  }
});

test('a Retry-After of years is capped at 15 minutes, then Refresh now works again', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, automatic, refresh } = batchScreen(page);
  const failure = failureOn(page);
  await openWithPausedClock(page, world, 'in-progress');
  await expect(verdict).toHaveText(RUNNING);
  await automatic.click();
  world.interruption = throttled(99_999_999_999);
  await refresh.click();
  await expect(failure).toContainText(THROTTLED);
  await expect(failure).toContainText(/Next refresh in 1[45] min \d+ s\./);
  await expect(refresh).toBeDisabled();

  world.interruption = null;
  await world.fastForward(15 * 60_000, 60_000);
  await world.runFor(1_000);
  await expect(page.getByText('Automatic refresh is off.').first()).toBeVisible();
  await expect(page.getByText(/Next refresh in/)).toHaveCount(0);
  await refresh.click();
  await expect(failure).toHaveCount(0);
});

test('with a flaky service the data stays below the alert, which disappears at the next good answer', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, cell } = batchScreen(page);
  const failure = failureOn(page);
  await openWithPausedClock(page, world, 'flaky');
  await expect(verdict).toHaveText('Processing: 0 of 30 devices done');
  await world.runFor(3_000);
  await expect(failure).toContainText('Partner Center has a problem.');
  await expect(verdict).toHaveText('Processing: 0 of 30 devices done');
  await expect(cell('In progress').first()).toBeVisible();
  await world.runFor(15_000);
  await expect(failure).toHaveCount(0);
  await expect(verdict).toHaveText('Processing: 4 of 30 devices done');
  await world.runFor(120_000);
  await expect(verdict).toHaveText(
    'Finished: 3 of 30 devices failed, 2 need action, 1 was already registered',
  );
  await expect(failure).toHaveCount(0);
});

sandboxTest(
  'going offline while a batch runs shows an alert over the data until the connection is back',
  async ({ context, page, world, watching }) => {
    watching.expectRefusals();
    const { verdict } = batchScreen(page);
    const failure = failureOn(page);
    await openBatch(page, world, 'in-progress');
    await expect(verdict).toHaveText(RUNNING);
    await context.setOffline(true);
    await batchScreen(page).refresh.click();
    await expect(failure).toContainText('You are offline.');
    await expect(failure).toContainText('Refreshing goes on as soon as the connection is back.');
    await expect(verdict).toHaveText(RUNNING);
    await context.setOffline(false);
    await expect(failure).toHaveCount(0);
    await expect(verdict).toHaveText(RUNNING);
  },
);
