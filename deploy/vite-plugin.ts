import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { hostFiles, pagePolicy } from './host-files.ts';

/**
 * Inserts the security policy into the built pages and, with the app, writes the files that configure its host, for
 * the deployment's config.json: `CONFIG_FILE`, or the one in `public`.
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
    transformIndexHtml: (html) => withPolicy(html, pagePolicy(JSON.parse(text))),
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

/** After the charset, which must come first, and before everything that the policy restricts. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(/<meta charset="[^"]*" \/>/, (charset) => `${charset}\n    ${meta}`);
}
