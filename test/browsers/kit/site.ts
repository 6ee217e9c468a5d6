import { readFileSync } from 'node:fs';

import { preview, type Plugin } from 'vite';
import { inject } from 'vitest';

import { freePort } from '../../free-port.ts';
import { productionHeaders } from '../../sandbox/production-headers.ts';
import { sandbox } from '../../sandbox/vite-plugin.ts';

const CLOCK_PATH = '/held-clock.js';

export interface Site {
  readonly origin: string;
  /** Pages loaded from now on have their clock held; see `passTime`. */
  holdTime(): void;
  /** Pages loaded from now on have the browser's own clock again. */
  releaseTime(): void;
  /** Sets the clock of the sandbox forward. */
  advance(ms: number): void;
  close(): Promise<void>;
}

/** The production bundle with the sandbox beside it, as `npm start` serves it, and with a clock of its own. */
export async function startSite(): Promise<Site> {
  let aheadMs = 0;
  let isHeld = false;
  const now = () => Date.now() + aheadMs;
  const port = await freePort();
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    plugins: [productionHeaders(), heldClock(now, () => isHeld), sandbox({ now })],
    preview: { port, strictPort: true },
  });
  return {
    origin: `http://localhost:${port}`,
    holdTime: () => (isHeld = true),
    releaseTime: () => (isHeld = false),
    advance: (ms) => {
      aheadMs += ms;
    },
    close: () => server.close(),
  };
}

/** Puts a script that fakes the timers before all others of the app's page: not every engine can do that itself. */
function heldClock(now: () => number, isHeld: () => boolean): Plugin {
  return {
    name: 'held-clock',
    configurePreviewServer(server) {
      const { heldClock: script } = inject('scripts');
      server.middlewares.use((incoming, outgoing, next) => {
        const path = (incoming.url ?? '/').replace(/\?.*$/, '');
        if (path === CLOCK_PATH) {
          outgoing.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script);
        } else if (isHeld() && (path === '/' || path.startsWith('/customers/'))) {
          const clock = `<script src="${CLOCK_PATH}" data-now="${now()}"></script>`;
          const html = readFileSync('dist/index.html', 'utf8').replace('<head>', `<head>${clock}`);
          outgoing.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
        } else next();
      });
    },
  };
}
