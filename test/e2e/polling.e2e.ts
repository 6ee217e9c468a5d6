import type { Page } from '@playwright/test';

import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const refreshes = (world: ProductionWorld) => world.statusCalls().length;

/** The time of the snapshot on screen, by the page's clock. */
async function updatedAt(page: Page): Promise<number> {
  const moment = page.getByText(/^Updated/).getByRole('time');
  return Date.parse((await moment.getAttribute('datetime')) ?? '');
}

/** The delay in "Next refresh in 10 s.". */
async function announcedMs(page: Page): Promise<number> {
  const words = await page.getByText(/Next refresh in \d+ s\./).innerText();
  return Number(/in (\d+) s\./.exec(words)?.[1]) * SECOND;
}

/** Advances the clock until the next snapshot, which must not come before `afterMs`; returns its time. */
async function awaitRefresh(page: Page, world: ProductionWorld, afterMs: number): Promise<number> {
  const [before, taken] = [await updatedAt(page), refreshes(world)];
  await world.runFor(afterMs - SECOND / 4, Math.max(afterMs, SECOND));
  expect(refreshes(world), 'refreshes before their time').toBe(taken);
  let at = before;
  for (let steps = 0; at === before && steps < 16; steps += 1) {
    await world.runFor(SECOND / 4);
    at = await updatedAt(page);
  }
  expect(refreshes(world), 'refreshes at their time').toBe(taken + 1);
  return at;
}

test('refreshes every 3 s, then 10 s, then 30 s, each with IDs of its own', async ({ page, world }) => {
  test.slow();
  await world.installClock();
  await openBatch(page, world, 'in-progress');
  await expect(batchScreen(page).verdict).toHaveText(/^Processing:/);
  const first = await updatedAt(page);
  await world.pauseClock();
  await world.runFor(SECOND); // lets pending answers arrive
  const shouldWait = (at: number) => {
    if (at - first < 30 * SECOND) return 3 * SECOND;
    return at - first < 5 * MINUTE ? 10 * SECOND : 30 * SECOND;
  };
  for (let at = await awaitRefresh(page, world, 0); at - first < 6 * MINUTE;) {
    const wait = await announcedMs(page);
    // On a slow machine `first` may be the time of the second snapshot.
    expect([shouldWait(at), shouldWait(at + 5 * SECOND)]).toContain(wait);
    const next = await awaitRefresh(page, world, wait);
    expect(next - at).toBeGreaterThanOrEqual(wait);
    expect(next - at).toBeLessThan(wait + SECOND);
    at = next;
  }
  // The first request, 10 at 3 s, 27 at 10 s and 2 at 30 s.
  expect(refreshes(world)).toBeGreaterThanOrEqual(38);
  expect(refreshes(world)).toBeLessThanOrEqual(42);

  const calls = world.statusCalls();
  for (const name of ['MS-RequestId', 'MS-CorrelationId']) {
    const ids = calls.map(({ headers }) => headers.get(name) ?? '');
    for (const id of ids) expect(id).toMatch(GUID);
    expect(new Set(ids).size, name).toBe(calls.length);
  }
  for (const { method, headers } of calls) {
    expect(method).toBe('GET');
    expect(headers.get('Accept')).toBe('application/json');
    expect(headers.get('X-Locale')).toBe('en-US');
    expect(headers.get('Authorization')).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    expect(headers.get('Referer')).toBeNull();
  }
});

test('a ten-minute batch takes at most 60 requests, and its end is noticed', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'ten-minutes');
  const { verdict } = batchScreen(page);
  await expect(verdict).toHaveText('Queued: Partner Center has not started yet');
  await expect(page).toHaveTitle(/^Queued · /);
  await world.pauseClock();
  await world.runFor(MINUTE);
  await world.runFor(4 * MINUTE, 5 * SECOND);
  await expect(verdict).toHaveText(/^Processing: \d+ of 200 devices done$/);
  await expect(page).toHaveTitle(/^4\d % · /);

  await world.runFor(5 * MINUTE, 10 * SECOND);
  await world.runFor(35 * SECOND, 5 * SECOND);
  await expect(verdict).toHaveText('Finished: all 200 devices registered');
  await expect(page).toHaveTitle(/^Done · /);
  await expect(page.getByText('The batch is finished: nothing more will change.')).toBeVisible();
  const taken = refreshes(world);
  expect(taken).toBeLessThanOrEqual(60);
  await world.runFor(2 * MINUTE, 10 * SECOND);
  expect(refreshes(world)).toBe(taken);
});

test('the switch, the button and a hidden tab decide whether it refreshes', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'in-progress');
  const { verdict, automatic, refresh } = batchScreen(page);
  await expect(verdict).toHaveText(/^Processing:/);
  await expect(automatic).toBeChecked();

  await automatic.click();
  await expect(page.getByText('Automatic refresh is off.')).toBeVisible();
  await world.pauseClock();
  await world.runFor(SECOND); // lets pending answers arrive
  const first = refreshes(world);
  await world.runFor(MINUTE, 5 * SECOND);
  expect(refreshes(world)).toBe(first);
  await refresh.click();
  await expect.poll(() => refreshes(world)).toBe(first + 1);
  await world.runFor(MINUTE, 5 * SECOND);
  expect(refreshes(world)).toBe(first + 1);

  // Switched on again after a minute, a refresh is due at once; then the polling continues.
  await automatic.click();
  await expect.poll(() => refreshes(world)).toBe(first + 2);
  // Two steps: the answer may arrive in the first one, and is rendered in the next at the latest.
  await world.runFor(2 * SECOND);
  await expect(page.getByText(/Next refresh in (?:8|9|10) s\./)).toBeVisible();
  await world.runFor(10 * SECOND);
  await expect.poll(() => refreshes(world)).toBe(first + 3);

  await showTab(page, false);
  await world.runFor(2 * MINUTE, 10 * SECOND);
  expect(refreshes(world)).toBe(first + 3);
  await showTab(page, true);
  await expect.poll(() => refreshes(world)).toBe(first + 4);
  // Two steps: the answer may arrive in the first one, and is rendered in the next at the latest.
  await world.runFor(2 * SECOND);
  await expect(page.getByText(/Next refresh in (?:8|9|10) s\./)).toBeVisible();
});

test('the changes of a refresh are shown once, and the title is updated', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred');
  const { verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Queued:/);
  await world.pauseClock();
  await world.runFor(40 * SECOND);
  // `spoken-journey` checks the announcement.
  await expect(page.getByText(/^(?:\d+ more failed, )?\d+ more done$/).first()).toBeVisible();
  const [, done] = /^Processing: (\d+) of 400/.exec(await verdict.innerText()) ?? [];
  const percent = String(Math.floor(Number(done) / 4));
  await expect(page).toHaveTitle(new RegExp(`^${percent} % · `));
  await expect(page.getByRole('progressbar', { name: 'Batch progress' })).toHaveAttribute(
    'aria-valuenow',
    percent,
  );

  await world.runFor(100 * SECOND);
  await expect(verdict).toHaveText(/^Finished: \d+ of 400 devices failed, /);
  const [, failed] = /^Finished: (\d+) of/.exec(await verdict.innerText()) ?? [];
  await expect(page).toHaveTitle(new RegExp(`^${failed} failed · `));
});

/** Headless Chromium never hides a page: sets `visibilityState` and dispatches the event. */
async function showTab(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    visible ? 'visible' : 'hidden',
  );
}
