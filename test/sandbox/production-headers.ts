import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { type HeaderRules, headersFor } from '../../deploy/security-headers.ts';

const ENTRA_PATH = /^\/[^/]+\/oauth2\//;

/** Makes `vite preview` send the production headers, so that what they forbid fails in tests too. */
export function productionHeaders(): Plugin {
  return {
    name: 'production-headers',
    apply: 'serve',
    configurePreviewServer({ config: { root, build }, middlewares }) {
      const rules = readBuiltRules(join(root, build.outDir));
      middlewares.use((incoming, outgoing, next) => {
        const path = (incoming.url ?? '/').replace(/\?.*$/, '');
        // In production another host serves the sign-in pages.
        if (!ENTRA_PATH.test(path)) {
          for (const [name, value] of Object.entries(headersFor(path, rules)))
            outgoing.setHeader(name, value);
        }
        next();
      });
    },
  };
}

/** The header rules that the build wrote beside its files; no rules where there is no build. */
export function readBuiltRules(folder: string): HeaderRules {
  const path = join(folder, 'staticwebapp.config.json');
  if (!existsSync(path)) return {};
  const rules: HeaderRules = JSON.parse(readFileSync(path, 'utf8'));
  return rules;
}
