import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

import type { Plugin } from 'vite';
import { inject } from 'vitest';

const REPORT_URL = '/page-errors';
const SCRIPTS = { '/report-errors.js': 'reportErrors', '/page-clock.js': 'pageClock' } as const;
/** The app's pages, and the file of each. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:customers\/.*)?$/, 'dist/index.html'],
  [/^\/redirect\.html$/, 'dist/redirect.html'],
];

interface Options {
  readonly now: () => number;
  /** Whether newly loaded pages get fake timers. */
  readonly isClockInstalled: () => boolean;
  /** Called with each error or warning of a page. */
  readonly onError: (text: string) => void;
}

/** Inserts the tests' scripts before all others of the app's pages: not every engine's driver can do that. */
export function pageScripts({ now, isClockInstalled, onError }: Options): Plugin {
  return {
    name: 'page-scripts',
    configurePreviewServer(server) {
      const scripts = inject('scripts');
      server.middlewares.use((incoming, outgoing, next) => {
        const path = (incoming.url ?? '/').replace(/\?.*$/, '');
        const script = Object.entries(SCRIPTS).find(([it]) => it === path)?.[1];
        const page = PAGES.find(([pattern]) => pattern.test(path))?.[1];
        if (path === REPORT_URL) {
          outgoing.statusCode = 204;
          void text(incoming)
            .then(onError)
            .finally(() => outgoing.end());
        } else if (script) {
          outgoing.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(scripts[script]);
        } else if (page) {
          const clock = isClockInstalled()
            ? `<script src="/page-clock.js" data-now="${now()}"></script>`
            : '';
          const reporter = `<script src="/report-errors.js" data-url="${REPORT_URL}"></script>`;
          const html = readFileSync(page, 'utf8').replace('<head>', `<head>${reporter}${clock}`);
          outgoing.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
        } else next();
      });
    },
  };
}
