import { test } from '@playwright/test';

import { batchAt, type Timeline } from '../sandbox/sample-batches.ts';
import { sampleDevices } from '../sandbox/sample-devices.ts';
import { startBenchServer } from './bench-server.ts';
import { reportFigure } from './report-figure.ts';
import { startSignedIn, storedSession } from './sign-in.ts';

const SECOND_MS = 1_000;
const LATENCY_MS = 5;
/** The time limit for noticing the end. */
const GIVE_UP_MS = 15 * 60 * SECOND_MS;
const PATH =
  '/customers/5c1f0f54-8a3d-4a0e-9c55-27a1b6de8f10/batchJobStatus/d27a9c05-4e18-4b6f-9a3c-70e5b8f1d462';

const tenMinutes: Timeline = {
  rows: sampleDevices(600, 200),
  queuedMs: 20 * SECOND_MS,
  endMs: 600 * SECOND_MS,
  endStatus: 'finished',
};

test('a batch of ten minutes, watched to its end', async ({ page, browser }, testInfo) => {
  // One clock for the page and the service: real time plus the advanced time.
  let turnedMs = 0;
  const now = () => Date.now() + turnedMs;
  let firstAt: number | null = null;
  let requests = 0;
  const server = await startBenchServer(
    (trackingId) => {
      firstAt ??= now();
      requests += 1;
      return JSON.stringify(batchAt(tenMinutes, trackingId, firstAt, now() - firstAt));
    },
    () => LATENCY_MS,
  );
  await startSignedIn(page, await storedSession(browser, server.origin));
  await page.clock.install();
  await page.goto(server.origin + PATH);
  await page.getByRole('heading', { level: 1, name: /^(Queued|Processing)/ }).waitFor();

  const finished = page.getByRole('heading', { level: 1, name: /^Finished/ });
  const looking = page.getByText('Refreshing…');
  while (!(await finished.isVisible()) && turnedMs < GIVE_UP_MS) {
    turnedMs += SECOND_MS;
    await page.clock.runFor(SECOND_MS);
    await looking.waitFor({ state: 'hidden' });
  }
  const noticedS = (now() - (firstAt ?? NaN) - tenMinutes.endMs) / SECOND_MS;
  await finished.waitFor();
  await server.close();

  await reportFigure(testInfo, { id: 'watch-requests', value: requests, shown: `${requests} requests` });
  await reportFigure(testInfo, { id: 'watch-end', value: noticedS, shown: `${noticedS.toFixed(0)} s` });
});
