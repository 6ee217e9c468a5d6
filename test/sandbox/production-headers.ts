import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

type HeaderSet = Readonly<Record<string, string>>;

/** The part of Azure Static Web Apps' configuration that says which headers production sends. */
interface HostConfig {
  readonly globalHeaders?: HeaderSet;
  readonly routes?: readonly { readonly route: string; readonly headers?: HeaderSet }[];
}

const ENTRA_PATH = /^\/[^/]+\/oauth2\//;

/** `vite preview` answers with the headers that production sends, so that whatever they forbid fails here first. */
export function productionHeaders(): Plugin {
  return {
    name: 'production-headers',
    apply: 'serve',
    configurePreviewServer(server) {
      const config = readHostConfig(join(server.config.root, 'public/staticwebapp.config.json'));
      server.middlewares.use((incoming, outgoing, next) => {
        const path = (incoming.url ?? '/').replace(/\?.*$/, '');
        // The Entra stand-in's pages are another host's in production.
        if (!ENTRA_PATH.test(path)) {
          for (const [name, value] of Object.entries(headersFor(path, config)))
            outgoing.setHeader(name, value);
        }
        next();
      });
    },
  };
}

/** The first route that fits adds to the global headers and wins over them, as the host does it. */
export function headersFor(path: string, { globalHeaders = {}, routes = [] }: HostConfig): HeaderSet {
  const fits = ({ route }: { readonly route: string }) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route;
  return { ...globalHeaders, ...routes.find(fits)?.headers };
}

function readHostConfig(path: string): HostConfig {
  if (!existsSync(path)) return {};
  const config: HostConfig = JSON.parse(readFileSync(path, 'utf8'));
  return config;
}
