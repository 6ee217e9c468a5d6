import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.bench.ts',
  // One worker: parallel tests would distort the figures.
  workers: 1,
  forbidOnly: true,
  timeout: 30 * 60_000,
  reporter: [['list'], ['./figures-reporter.ts']],
  outputDir: '../../test-results/bench',
  use: {
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    actionTimeout: 60_000,
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  },
});
