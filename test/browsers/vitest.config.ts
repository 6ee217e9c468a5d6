import { defineConfig } from 'vitest/config';

import { CountReporter } from '../unit/count-reporter.ts';
import { buildScripts, type Scripts } from './kit/build-scripts.ts';
import { ENGINE_NAMES, type EngineName, findEngines, missingEngineLine } from './kit/find-engines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly engine: EngineName;
    readonly scripts: Scripts;
  }
}

const engines = findEngines();
const missing = ENGINE_NAMES.filter((engine) => !engines.includes(engine));
const scripts = await buildScripts();

export default defineConfig({
  test: {
    // The same tests once in each available engine.
    projects: engines.map((engine) => ({
      extends: true as const,
      test: { name: engine, provide: { engine, scripts } },
    })),
    include: ['test/browsers/**/*.browsers.ts'],
    passWithNoTests: engines.length === 0,
    maxWorkers: 2,
    // Generous timeouts for slow and busy machines: a failing test still fails.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 45_000, interval: 50 } },
    reporters: ['verbose', new CountReporter('browsers', missing.map(missingEngineLine))],
  },
});
