import { fileURLToPath } from 'node:url';

import { build } from 'vite';

export interface Scripts {
  /** Finds elements by role and name. */
  readonly inPage: string;
  /** Installs fake timers in a page. */
  readonly pageClock: string;
  /** Sends the errors and warnings of a page to the site. */
  readonly reportErrors: string;
}

/** The scripts for the pages, as classic scripts without imports. */
export async function buildScripts(): Promise<Scripts> {
  const [inPage = '', pageClock = '', reportErrors = ''] = await Promise.all(
    ['./in-page.ts', './page-clock.ts', './report-errors.ts'].map(bundle),
  );
  return { inPage, pageClock, reportErrors };
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
  // The library reads settings from Node's `process.env`.
  return `{ const process = { env: {} };\n${chunk.code} }`;
}
