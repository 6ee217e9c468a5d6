import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { hostFiles } from './host-files.ts';
import { pageFor } from './page-for.ts';

/**
 * Adapts the built pages to the deployment's config.json and, with the app, writes the files that configure its host: `CONFIG_FILE`, or the one in `public`.
 */
export function hosting({ pagesOnly }: { readonly pagesOnly: boolean }): Plugin {
  const chosenFile = process.env['CONFIG_FILE'];
  let text = '{}';
  return {
    name: 'hosting',
    apply: 'build',
    configResolved({ root }) {
      text = readFileSync(chosenFile ?? join(root, 'public/config.json'), 'utf8');
    },
    transformIndexHtml: { order: 'post', handler: (html) => pageFor(html, JSON.parse(text)) },
    generateBundle() {
      if (pagesOnly) return;
      const files = {
        ...hostFiles(JSON.parse(text)),
        ...(chosenFile !== undefined && { 'config.json': text }),
      };
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
