import { createServer, type RequestListener } from 'node:http';

import type { Page } from '@playwright/test';

import { listenOnFreePort } from '../free-port.ts';
import { fault } from '../sandbox/reply.ts';
import { failureOn } from './kit/failure.ts';
import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, sandboxTest, test } from './kit/test.ts';
import type { Watch } from './kit/watch.ts';
import type { World } from './kit/world.ts';

const SECOND = 1_000;
const RUNNING = /^Processing: \d+ of 30 devices done$/;
const NO_ANSWER = 'Partner Center did not answer in time.';

test('a status call without an answer times out as a failed refresh', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const { verdict, automatic } = batchScreen(page);
  const failure = failureOn(page);
  await world.installClock();
  await openBatch(page, world, 'hangs');
  await expect(page.getByText('Refreshing…')).toBeVisible();
  await world.pauseClock();
  await world.runFor(20 * SECOND);
  await expect(verdict).toHaveText(NO_ANSWER);
  await expect(failure).toContainText(/Next refresh in \d+ s\./);
  await world.runFor(15 * SECOND);
  await expect(verdict).toHaveText(RUNNING);

  await test.step('over data, and with automatic refresh switched off meanwhile', async () => {
    const { length } = world.statusCalls();
    await world.runFor(4 * SECOND);
    expect(world.statusCalls()).toHaveLength(length + 1);
    await automatic.click();
    await world.runFor(20 * SECOND);
    await expect(failure).toContainText(NO_ANSWER);
    await expect(verdict).toHaveText(RUNNING);
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure).toHaveCount(0);
    expect(world.statusCalls()).toHaveLength(length + 2);
  });
});

test('Refresh now replaces a hanging refresh and never runs two at once', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict, refresh } = batchScreen(page);
  const gate = new Gate();
  let asked = 0;
  const statusUrl = `${world.apiBaseUrl}/v1${addressOf('hangs').path}`;
  await page.route(statusUrl, async (route) => {
    asked += 1;
    if (asked > 1) await gate.passed();
    await route.fallback();
  });
  await world.installClock();
  await openBatch(page, world, 'documented-example');
  await expect(verdict).toHaveText('Finished: 1 of 1 device failed');
  await world.pauseClock();
  const aborted: string[] = [];
  page.on('requestfailed', (request) => {
    if (request.url() === statusUrl) aborted.push(statusUrl);
  });
  await page.goto(world.origin + addressOf('hangs').path);
  await expect.poll(() => asked).toBe(1);
  await world.runFor(SECOND); // what draws waits for an answer for a moment
  await expect(page.getByText('Refreshing…')).toBeVisible();
  await expect(refresh).toBeDisabled();
  await refresh.press('Enter');
  await world.runFor(6 * SECOND);
  expect(asked).toBe(1);
  await expect(refresh).toBeEnabled();
  gate.close();
  for (let press = 0; press < 3; press += 1) await refresh.press('Enter');
  await expect(refresh).toBeDisabled();
  await expect.poll(() => aborted).toEqual([statusUrl]);
  gate.open();
  await expect(verdict).toHaveText(RUNNING);
  expect(asked).toBe(2);
});

test('a token request that hangs does not block the next refresh', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const { verdict, refresh } = batchScreen(page);
  const failure = failureOn(page);
  await world.installClock();
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText(/^Processing:/);
  await batchScreen(page).automatic.click();
  await expect(refresh).toBeEnabled();

  world.interruption = fault(401, '400', 'Access is denied.'); // makes the app request another token
  let asked = 0;
  await page.route(/\/token\b/, (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.fallback();
  });
  await refresh.click();
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(30 * SECOND);
  await expect(failure).toContainText('Your sign-in could not be renewed just now.');
  world.interruption = null;
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toHaveCount(0);
  await expect(verdict).toHaveText(/^Processing:/);
});

test('a sign-in whose token request hangs fails and can be repeated', async ({ page, world, watching }) => {
  watching.expectRefusals();
  let asked = 0;
  await page.route(/\/token\b/, (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.fallback();
  });
  await world.installClock();
  await page.goto(world.origin + addressOf('in-progress').path);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Ada Admin' }).click();
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(20 * SECOND);
  await expect(page.getByText('The sign-in did not work (no_answer).')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(batchScreen(page).verdict).toHaveText(/^Processing:/);
});

/** Answers status calls with the test's own server instead of the sandbox. */
async function answerStatusCalls(page: Page, world: World, watching: Watch, listener: RequestListener) {
  const server = createServer(listener);
  const base = `http://127.0.0.1:${await listenOnFreePort(server)}`;
  watching.expectCallsAt(base);
  const path = `/v1${addressOf('in-progress').path}`;
  await page.route(world.apiBaseUrl + path, (route) => route.continue({ url: base + path }));
  return async () => {
    await page.unroute(world.apiBaseUrl + path);
    server.closeAllConnections();
    server.close();
  };
}

sandboxTest('a body that trickles or is too large fails the refresh', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const { verdict, automatic, refresh } = batchScreen(page);
  const failure = failureOn(page);
  await world.installClock();
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText(/^Processing:/);
  await automatic.click();
  await expect(refresh).toBeEnabled();

  await sandboxTest.step('one byte every half second', async () => {
    let sent = 0;
    const close = await answerStatusCalls(page, world, watching, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const timer = setInterval(() => {
        response.write(' ');
        sent += 1;
      }, 500);
      response.once('close', () => clearInterval(timer));
    });
    await refresh.click();
    await expect.poll(() => sent).toBeGreaterThan(2);
    await world.runFor(61 * SECOND);
    await expect(failure).toContainText(NO_ANSWER);
    await expect(verdict).toHaveText(/^Processing:/);
    await close();
  });

  await sandboxTest.step('150 MB', async () => {
    const close = await answerStatusCalls(page, world, watching, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 150_000_000 });
      response.write('{"status":"finished","devicesStatus":[');
    });
    await refresh.click();
    await expect(failure).toContainText('Partner Center’s answer is too large to show.');
    await expect(verdict).toHaveText(/^Processing:/);
    await close();
  });

  await refresh.click();
  await expect(failure).toHaveCount(0);
});
