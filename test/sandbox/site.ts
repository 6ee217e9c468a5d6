import { Hono } from 'hono';

import { createEntra, entraMetadata } from './entra.ts';
import { PAGE_STYLE } from './page-shell.ts';
import { createPartnerCenter } from './partner-center.ts';
import { SCENARIOS } from './scenarios.ts';
import { FILES_PATH, startPage, STYLE_PATH } from './start-page.ts';

const SANDBOX_TENANT_ID = '9d5c2f41-7e06-4b38-a1c9-4f82d07be563';
const SANDBOX_CLIENT_ID = '2b7f90e6-1c4d-4a85-9e3f-d60a85c71b29';

const API_PATH = '/sandbox/partner-center';
const OWN_PATHS = [
  '/sandbox',
  STYLE_PATH,
  `${FILES_PATH}/*`,
  '/config.json',
  `${API_PATH}/*`,
  `/${SANDBOX_TENANT_ID}/*`,
];

export interface SiteOptions {
  /** The clock of both stand-ins; epoch milliseconds. */
  readonly now?: () => number;
}

/** Everything the sandbox serves beside the app, on the app's own origin. */
export function createSite({ now = Date.now }: SiteOptions = {}): {
  readonly app: Hono;
  readonly owns: (path: string) => boolean;
} {
  const entra = createEntra({ tenantId: SANDBOX_TENANT_ID, clientId: SANDBOX_CLIENT_ID, now });
  const partnerCenter = createPartnerCenter({ key: entra.key, now });
  const app = new Hono();
  app.get('/sandbox', (context) => context.html(startPage()));
  app.get(STYLE_PATH, (context) =>
    context.body(PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get(`${FILES_PATH}/:name`, (context) => {
    const name = context.req.param('name');
    const original = SCENARIOS.find((scenario) => scenario.original?.name === name)?.original;
    if (!original) return context.notFound();
    return context.body(original.bytes(), 200, {
      'Content-Type': 'text/csv',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
  app.get('/config.json', (context) =>
    context.json(configFor(new URL(context.req.url).origin), 200, { 'Cache-Control': 'no-store' }),
  );
  app.all(`${API_PATH}/*`, ({ req }) => partnerCenter.app.fetch(req.raw));
  app.all(`/${SANDBOX_TENANT_ID}/*`, ({ req }) => entra.app.fetch(req.raw));
  return {
    app,
    owns: (path) =>
      OWN_PATHS.some((own) => (own.endsWith('*') ? path.startsWith(own.slice(0, -1)) : path === own)),
  };
}

/** The `config.json` that makes the production bundle use the sandbox at `origin`. */
function configFor(origin: string) {
  return {
    apiBaseUrl: `${origin}${API_PATH}`,
    auth: {
      mode: 'entra',
      cloud: 'public',
      tenantId: SANDBOX_TENANT_ID,
      clientId: SANDBOX_CLIENT_ID,
      scopes: ['https://api.partnercenter.microsoft.com/user_impersonation'],
      authorityMetadata: entraMetadata(origin, SANDBOX_TENANT_ID),
    },
    notice: { text: 'Sandbox: sample data, no real tenant.', href: '/sandbox' },
  };
}
