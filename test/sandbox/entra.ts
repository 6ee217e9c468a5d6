import type { Context } from 'hono';
import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import type { JWTVerifyGetKey } from 'jose';

import { answerAuthorize, SESSION_COOKIE } from './entra-authorize.ts';
import { signedOutPage } from './entra-pages.ts';
import type { EntraControl, EntraOptions, EntraState } from './entra-state.ts';
import { createEntraState, publicJwk } from './entra-state.ts';
import { answerToken, tokenHeaders } from './entra-token.ts';

export interface Entra {
  readonly app: Hono;
  readonly control: EntraControl;
  /** The key that signs its tokens, for verifying them. */
  readonly key: JWTVerifyGetKey;
}

/** A stand-in for Microsoft Entra ID: authorization code with PKCE, refresh and sign-out, below any tenant's path. */
export function createEntra(options: EntraOptions): Entra {
  const state = createEntraState(options);
  const { calls } = state.control;
  const app = new Hono();

  app.use(async ({ req }, next) => {
    const form = new URLSearchParams(req.method === 'POST' ? await req.text() : '');
    calls.push({ method: req.method, url: req.url, origin: req.header('Origin') ?? null, form });
    await next();
  });
  app.on(['GET', 'POST'], '/:tenant/oauth2/v2.0/authorize', (context) => answerAuthorize(state, context));
  app.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    return answerToken(state, form, context.req.header('Origin') ?? null, metadataFor(context));
  });
  app.options('/:tenant/oauth2/v2.0/token', ({ req }) => {
    const asked = req.header('Access-Control-Request-Headers') ?? 'content-type';
    const allowed = {
      'Access-Control-Allow-Methods': 'POST, OPTIONS',
      'Access-Control-Allow-Headers': asked,
    };
    return new Response(null, {
      status: 204,
      headers: { ...tokenHeaders(req.header('Origin') ?? null), ...allowed },
    });
  });
  app.get('/:tenant/oauth2/v2.0/logout', (context) => signOut(state, context));
  app.get('/:tenant/discovery/v2.0/keys', async (context) =>
    context.json({ keys: [await publicJwk(state)] }),
  );
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (context) =>
    context.json(metadataFor(context), 200, { 'Access-Control-Allow-Origin': '*' }),
  );
  return { app, control: state.control, key: async () => (await state.keys()).publicKey };
}

/**
 * The stand-in's endpoints at `origin`; every path starts with the tenant, or MSAL rewrites it
 * (docs/msal.md#authority-metadata).
 */
export function entraMetadata(origin: string, tenant: string) {
  const base = `${origin}/${tenant}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
}

const metadataFor = ({ req }: Context) => entraMetadata(new URL(req.url).origin, req.param('tenant') ?? '');

function signOut(state: EntraState, context: Context): Response | Promise<Response> {
  const sessionId = getCookie(context, SESSION_COOKIE) ?? '';
  const hint = context.req.query('logout_hint');
  // The session of another account stays.
  if (hint === undefined || hint === state.sessions.get(sessionId)?.username) {
    state.sessions.delete(sessionId);
    deleteCookie(context, SESSION_COOKIE, { path: '/' });
  }
  const uri = context.req.query('post_logout_redirect_uri') ?? '';
  if (!state.isRedirectUri(uri)) return context.html(signedOutPage());
  const target = new URL(uri);
  const echoed = context.req.query('state');
  if (echoed !== undefined) target.searchParams.set('state', echoed);
  return context.redirect(target.href);
}
