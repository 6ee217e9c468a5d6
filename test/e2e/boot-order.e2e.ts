import type { BrowserContext, Page } from '@playwright/test';

import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { SIGN_IN } from './kit/sign-ins.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';

const BATCH = 'all-failed';
const VERDICT = 'Finished: 25 of 25 devices failed';
const { path } = addressOf(BATCH);

/** Delays the files whose names begin like this until the gate is open. */
async function delayFiles(context: BrowserContext, ...names: readonly string[]): Promise<Gate> {
  const gate = new Gate();
  gate.close();
  await context.route(new RegExp(`/assets/(?:${names.join('|')})-[^/]*\\.js$`), async (route) => {
    await gate.passed();
    await route.fallback();
  });
  return gate;
}

const skeleton = (page: Page) => page.locator('.skeleton');

test('signed out, nothing is requested from the service', async ({ page, world }) => {
  await page.goto(world.origin + path);
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  expect(world.partnerCenter.calls).toEqual([]);
});

test('on the start page nothing is requested from the service', async ({ page, world }) => {
  await page.goto(world.origin);
  await signIn(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Customer ID' })).toBeVisible();
  expect(world.statusCalls()).toEqual([]);
});

test('the answer comes before React: the verdict is in the skeleton, and nothing is requested twice', async ({
  page,
  context,
  world,
}) => {
  await openBatch(page, world, BATCH);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const before = world.statusCalls().length;
  const gate = await delayFiles(context, 'react', 'render-page');
  await page.reload();
  await expect(skeleton(page).getByRole('heading', { level: 1 })).toHaveText(VERDICT);
  await expect(page.getByRole('grid')).toHaveCount(0);
  gate.open();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(skeleton(page)).toHaveCount(0);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  expect(world.statusCalls()).toHaveLength(before + 1);
});

test('React comes before the answer: the screen waits for the request that is under way', async ({
  page,
  world,
}) => {
  await openBatch(page, world, BATCH);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const before = world.statusCalls().length;
  const gate = new Gate();
  gate.close();
  await page.route(`${world.apiBaseUrl}/v1${path}`, async (route) => {
    await gate.passed();
    await route.fallback();
  });
  await page.reload();
  await expect(batchScreen(page).verdict).toHaveText(/^Looking up/);
  await expect(page.getByRole('grid')).toBeVisible();
  gate.open();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  expect(world.statusCalls()).toHaveLength(before + 1);
});

test('a new tab of a browser that has signed in: one way through the sign-in, one request', async ({
  page,
  context,
  world,
}) => {
  await openBatch(page, world, BATCH);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const before = world.statusCalls().length;
  const second = await context.newPage();
  const pages: string[] = [];
  second.on('request', (request) => {
    if (request.isNavigationRequest()) pages.push(new URL(request.url()).pathname);
  });
  await second.goto(world.origin + path);
  await expect(batchScreen(second).verdict).toHaveText(VERDICT);
  await expect.poll(() => world.statusCalls().length).toBe(before + 1);
  // The batch, the sign-in, the bridge, and the batch again.
  expect(pages).toEqual([path, expect.stringMatching(/\/authorize$/), '/redirect.html', path]);
});

test('config.json is slow: the skeleton stays, then the batch is requested once', async ({
  page,
  context,
  world,
}) => {
  await openBatch(page, world, BATCH);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const before = world.statusCalls().length;
  const gate = new Gate();
  gate.close();
  await context.route('**/config.json', async (route) => {
    await gate.passed();
    await route.fallback();
  });
  await page.reload();
  await expect(skeleton(page)).toBeVisible();
  expect(world.statusCalls()).toHaveLength(before);
  gate.open();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  expect(world.statusCalls()).toHaveLength(before + 1);
});

test('MSAL’s file is blocked: the page says so, and reloading goes on to the batch', async ({
  page,
  context,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await openBatch(page, world, BATCH);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const before = world.statusCalls().length;
  const pattern = '**/assets/msal-*.js';
  await context.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.reload();
  await expect(page.getByText('This is taking longer than it should.')).toBeVisible();
  expect(world.statusCalls()).toHaveLength(before);
  await context.unroute(pattern);
  await page.getByRole('link', { name: 'Reload the page' }).click();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  expect(world.statusCalls()).toHaveLength(before + 1);
});

// A 401 is tried again once, with a new token.
for (const [scenario, calls] of [
  ['401-999999', 2],
  ['401-10001', 1],
  ['403-900150', 1],
  ['404-60003', 1],
  ['503', 1],
] as const) {
  test(`the first request fails with ${scenario} before React: it is not repeated at once`, async ({
    page,
    context,
    world,
    watching,
  }) => {
    watching.expectRefusals();
    await openBatch(page, world, BATCH);
    await expect(batchScreen(page).verdict).toHaveText(VERDICT);
    const before = world.statusCalls().length;
    const gate = await delayFiles(context, 'react', 'render-page');
    await page.goto(world.origin + addressOf(scenario).path);
    await expect.poll(() => world.statusCalls().length).toBe(before + calls);
    gate.open();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(world.statusCalls()).toHaveLength(before + calls);
  });
}
