import { ALL_CLOUDS, ANY_CHOICE, chosenOrigins } from './connect-sources.ts';
import { type HeaderSet, headerRules, metaPolicy } from './security-headers.ts';

const FILES = ['/config.json', '/redirect.html', '/favicon.svg'];

/** Headers that depend on the path, the status or the connection: `site.conf` sends them. */
const SENT_BY_SITE_CONF = new Set([
  'Cache-Control',
  'Cross-Origin-Opener-Policy',
  'Strict-Transport-Security',
]);

/** The files that configure a host for a parsed config.json: contents by file name. */
export function hostFiles(config: unknown): Readonly<Record<string, string>> {
  const { routes, globalHeaders } = headerRules(chosenOrigins(config) ?? ALL_CLOUDS);
  const staticWebApp = {
    routes,
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', ...FILES] },
    globalHeaders,
  };
  return {
    'staticwebapp.config.json': `${JSON.stringify(staticWebApp, null, 2)}\n`,
    'nginx-headers.conf': nginxHeaders(globalHeaders),
  };
}

/** The policy for a `<meta>` element, for hosts that send no headers. */
export function pagePolicy(config: unknown): string {
  return metaPolicy(chosenOrigins(config) ?? ANY_CHOICE);
}

function nginxHeaders(headers: HeaderSet): string {
  const lines = Object.entries(headers)
    .filter(([name]) => !SENT_BY_SITE_CONF.has(name))
    .map(([name, value]) => `add_header ${name} "${value}" always;`);
  return ['# Written by `npm run build` for the config.json beside it.', ...lines, ''].join('\n');
}
