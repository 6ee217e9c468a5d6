import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { test } from '@playwright/test';

import { DIST, startBenchServer } from './bench-server.ts';
import { scriptsBuiltAgain } from './built-again.ts';
import { reportFigure } from './report-figure.ts';
import { sampleAnswers } from './sample.ts';
import { signIn } from './sign-in.ts';

const CUSTOMER_ID = '5c1f0f54-8a3d-4a0e-9c55-27a1b6de8f10';
const TRACKING_ID = '0b7d4c1e-93a5-4f62-8e0d-51c7a9f2b836';
const LATENCY_MS = 50;

test('JavaScript before the status is on screen, sign-in included', async ({ page }, testInfo) => {
  const [answer] = sampleAnswers(TRACKING_ID, 1_000);
  const server = await startBenchServer(
    () => answer ?? null,
    () => LATENCY_MS,
  );
  await page.goto(`${server.origin}/customers/${CUSTOMER_ID}/batchJobStatus/${TRACKING_ID}`);
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: /of 1,000 devices/ }).waitFor();
  // The headline may be there before what draws the rest.
  await page.getByRole('grid').waitFor();
  const scripts = [...server.served].filter((file) => file.endsWith('.js'));
  await server.close();

  const bytes = scripts.reduce((sum, file) => sum + gzipped(file), 0);
  await reportFigure(testInfo, {
    id: 'script-weight',
    value: bytes / 1000,
    shown: `${(bytes / 1000).toFixed(0)} kB gzip`,
  });
  await reportFigure(testInfo, {
    id: 'script-files',
    value: scripts.length,
    shown: `${scripts.length} files`,
  });
  const builtAgain = await scriptsBuiltAgain();
  const changedBytes = scripts.reduce((sum, file) => sum + (builtAgain.has(file) ? 0 : gzipped(file)), 0);
  await reportFigure(testInfo, {
    id: 'script-change',
    value: changedBytes / 1000,
    shown: `${(changedBytes / 1000).toFixed(0)} kB gzip`,
  });
  // The largest files, for when the promise is broken.
  for (const file of scripts) process.stdout.write(`${(gzipped(file) / 1000).toFixed(1)} kB  ${file}\n`);
});

test('the first paint without any JavaScript', async ({ page }, testInfo) => {
  const server = await startBenchServer(
    () => null,
    () => LATENCY_MS,
  );
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(`${server.origin}/`);
  await page.getByText('Device Batch Status').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await server.close();
  await reportFigure(testInfo, {
    id: 'first-paint',
    value: 0,
    shown: 'none: the skeleton is painted with every script blocked',
  });
});

const gzipped = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
