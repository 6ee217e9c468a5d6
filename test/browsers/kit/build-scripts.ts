import { fileURLToPath } from 'node:url';

import { build } from 'vite';

export interface Scripts {
  /** Finds elements by role and name. */
  readonly inPage: string;
  /** Fakes the timers of a page. */
  readonly heldClock: string;
}

/** What runs in the pages, as classic scripts without imports. */
export async function buildScripts(): Promise<Scripts> {
  const [inPage, heldClock] = await Promise.all([bundle('./in-page.ts'), bundle('./held-clock.ts')]);
  return { inPage, heldClock };
}

async function bundle(entry: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'kit' },
    },
  });
  const chunk = [outputs]
    .flat()
    .flatMap((it) => ('output' in it ? it.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built.`);
  // The library looks for settings in Node's environment.
  return `const process = { env: {} };\n${chunk.code}`;
}
