import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from './test/chromium.ts';
import { freePort } from './test/free-port.ts';
import { installNginx } from './test/hosting/kit/find-nginx.ts';

// Workers load this file again: they reuse the first process's ports through the environment.
const executablePath = findChromium();
installNginx();
const productionPort = (process.env['PRODUCTION_PORT'] ??= String(await freePort()));
const sandboxPort = (process.env['SANDBOX_PORT'] ??= String(await freePort()));

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testMatch: '**/*.e2e.ts' },
    { name: 'hosting', testDir: 'test/hosting', testMatch: '**/*.hosting.ts' },
  ],
  fullyParallel: true,
  forbidOnly: true,
  // Journeys with fake timers can fail on a machine that stalls; retries are listed at the end of the run.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  // Generous timeouts for slow and busy machines: a failing test still fails.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['./test/e2e/count-reporter.ts']],
  use: {
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    // A trace of every journey takes a third of the time; one that failed is run again with `--trace on`.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    serviceWorkers: 'block',
  },
  webServer: [
    {
      // The bundle alone, as a production host serves it: Microsoft's hosts are emulated inside the browser.
      command: `npx vite preview --mode production-config --port ${productionPort} --strictPort`,
      url: `http://localhost:${productionPort}`,
    },
    {
      // The bundle with the sandbox, as `npm start` serves it.
      command: `npx vite preview --port ${sandboxPort} --strictPort`,
      url: `http://localhost:${sandboxPort}/sandbox`,
    },
  ],
});
