import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';

/** A part of the batch's screen that nothing else uses. */
const CHANGED_FILE = /\/src\/batch-screen\/header\/RefreshControls\.tsx$/;

/** The scripts of a build with one line more in a screen, as the paths that they are served at. */
export async function scriptsBuiltAgain(): Promise<ReadonlySet<string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'built-again-'));
  let changed = 0;
  await build({
    root: join(import.meta.dirname, '../..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'one-line-more',
        transform(code, id) {
          if (!CHANGED_FILE.test(id)) return null;
          changed += 1;
          return { code: `${code}\nglobalThis.oneLineMore = 1;`, map: null };
        },
      },
    ],
  });
  if (changed !== 1) throw new Error(`${CHANGED_FILE} was changed ${changed} times`);
  const files = await readdir(outDir, { recursive: true });
  await rm(outDir, { recursive: true });
  return new Set(files.filter((file) => file.endsWith('.js')).map((file) => `/${file}`));
}
