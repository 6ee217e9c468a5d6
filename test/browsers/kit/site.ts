import { preview, type Plugin } from 'vite';

import { freePort } from '../../free-port.ts';
import { productionHeaders } from '../../sandbox/production-headers.ts';
import { sandbox } from '../../sandbox/vite-plugin.ts';
import { pageScripts } from './page-scripts.ts';

export interface Site {
  readonly origin: string;
  /** Pages loaded from now on have their clock held; see `runFor`. */
  installClock(): void;
  /** Pages loaded from now on have the browser's own clock again. */
  uninstallClock(): void;
  /** Sets the clock of the sandbox forward. */
  advance(ms: number): void;
  /** Requests for built files with these names get no answer, until `releaseFiles`. */
  holdFiles(names: readonly string[]): void;
  /** Whether a request for that file waits for `releaseFiles`. */
  isWaitedFor(name: string): boolean;
  releaseFiles(): void;
  /** Errors and warnings that the app's pages have met so far, in whatever browser. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** The production bundle with the sandbox beside it, as `npm start` serves it, and with a clock of its own. */
export async function startSite(): Promise<Site> {
  let aheadMs = 0;
  let isClockInstalled = false;
  const errors: string[] = [];
  const now = () => Date.now() + aheadMs;
  const files = heldFiles();
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
    holdFiles: files.hold,
    isWaitedFor: files.isWaitedFor,
    releaseFiles: files.release,
    errors,
    close: () => server.close(),
  };
}

/** Lets the requests for some built files wait. */
function heldFiles() {
  let held: readonly string[] = [];
  const waiting: { readonly name: string; readonly answer: () => void }[] = [];
  const plugin: Plugin = {
    name: 'held-files',
    configurePreviewServer(server) {
      server.middlewares.use((incoming, _outgoing, next) => {
        const name = held.find((it) => incoming.url?.startsWith(`/assets/${it}-`));
        if (name === undefined) next();
        else waiting.push({ name, answer: next });
      });
    },
  };
  return {
    plugin,
    hold: (names: readonly string[]) => {
      held = names;
    },
    isWaitedFor: (name: string) => waiting.some((it) => it.name === name),
    release: () => {
      held = [];
      for (const { answer } of waiting.splice(0)) answer();
    },
  };
}
