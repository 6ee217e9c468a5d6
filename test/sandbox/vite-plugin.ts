import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

import { nodeHandler } from './serve.ts';
import { createSite, type SiteOptions } from './site.ts';

/** Serves the sandbox beside the app in `vite` and `vite preview`, `/config.json` included. */
export function sandbox(options: SiteOptions = {}): Plugin {
  const mount = (server: ViteDevServer | PreviewServer) => mountSite(server, options);
  return { name: 'sandbox', apply: 'serve', configureServer: mount, configurePreviewServer: mount };
}

function mountSite(server: ViteDevServer | PreviewServer, options: SiteOptions): void {
  const site = createSite(options);
  const handle = nodeHandler(site.app);
  server.middlewares.use((incoming, outgoing, next) => {
    const path = (incoming.url ?? '/').replace(/\?.*$/, '').replace(/(?<=.)\/$/, '');
    if (site.owns(path)) void handle(incoming, outgoing);
    else next();
  });
  const printUrls = server.printUrls.bind(server);
  server.printUrls = () => {
    printUrls();
    const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
    if (origin !== undefined) server.config.logger.info(`  Sandbox: ${origin}/sandbox`);
  };
}
