import { defineConfig } from 'vitest/config';

import { CountReporter } from './test/unit/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default', new CountReporter('unit')],
  },
});
