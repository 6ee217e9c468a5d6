import { preview, type Plugin } from 'vite';

import { freePort } from '../../free-port.ts';
import { productionHeaders } from '../../sandbox/production-headers.ts';
import { sandbox } from '../../sandbox/vite-plugin.ts';
import { pageScripts } from './page-scripts.ts';

export interface Site {
  readonly origin: string;
  /** Pages loaded from now on get fake timers; see `runFor`. */
  installClock(): void;
  /** Pages loaded from now on have the browser's own timers again. */
  uninstallClock(): void;
  /** Advances the clock of the sandbox. */
  advance(ms: number): void;
  /** Delays requests for built files with these names until `releaseFiles`. */
  delayFiles(names: readonly string[]): void;
  /** Whether a request for that file waits for `releaseFiles`. */
  isWaitedFor(name: string): boolean;
  releaseFiles(): void;
  /** Errors and warnings of the app's pages so far, in any browser. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** The production bundle with the sandbox, as `npm start` serves it, with its own clock. */
export async function startSite(): Promise<Site> {
  let aheadMs = 0;
  let isClockInstalled = false;
  const errors: string[] = [];
  const now = () => Date.now() + aheadMs;
  const files = delayedFiles();
  const port = await freePort();
  const scripts = pageScripts({
    now,
    isClockInstalled: () => isClockInstalled,
    onError: (text) => errors.push(text),
  });
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    plugins: [productionHeaders(), files.plugin, scripts, sandbox({ now })],
    preview: { port, strictPort: true },
  });
  return {
    origin: `http://localhost:${port}`,
    installClock: () => (isClockInstalled = true),
    uninstallClock: () => (isClockInstalled = false),
    advance: (ms) => {
      aheadMs += ms;
    },
    delayFiles: files.delay,
    isWaitedFor: files.isWaitedFor,
    releaseFiles: files.release,
    errors,
    close: () => server.close(),
  };
}

/** Delays the requests for some built files. */
function delayedFiles() {
  let delayed: readonly string[] = [];
  const waiting: { readonly name: string; readonly answer: () => void }[] = [];
  const plugin: Plugin = {
    name: 'delayed-files',
    configurePreviewServer(server) {
      server.middlewares.use((incoming, _outgoing, next) => {
        const name = delayed.find(
          (it) => incoming.url?.startsWith(`/assets/${it}-`) && incoming.url.endsWith('.js'),
        );
        if (name === undefined) next();
        else waiting.push({ name, answer: next });
      });
    },
  };
  return {
    plugin,
    delay: (names: readonly string[]) => {
      delayed = names;
    },
    isWaitedFor: (name: string) => waiting.some((it) => it.name === name),
    release: () => {
      delayed = [];
      for (const { answer } of waiting.splice(0)) answer();
    },
  };
}
