import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import { askedIn } from './asked-claims.ts';
import { clientInfo, resourceOf } from './entra-issue.ts';
import { accountPage, problemPage } from './entra-pages.ts';
import type { EntraState, Person } from './entra-state.ts';
import { PEOPLE } from './entra-state.ts';

export const SESSION_COOKIE = 'ESTSAUTHPERSISTENT';
const CODE_MS = 10 * 60 * 1000;

/** `…/authorize`: GET shows the accounts or answers silently, POST is a click on one. The answer is in the redirect's fragment. */
export async function answerAuthorize(state: EntraState, context: Context): Promise<Response> {
  const url = new URL(context.req.url);
  const query = url.searchParams;
  const redirectUri = query.get('redirect_uri') ?? '';
  // An untrusted client or redirect URI gets an error page, never a redirect.
  if (query.get('client_id') !== state.clientId) {
    return context.html(problemPage('AADSTS700016: The application was not found in the directory.'), 400);
  }
  if (!state.isRedirectUri(redirectUri)) {
    return context.html(
      problemPage('AADSTS50011: The redirect URI is not registered for the application.'),
      400,
    );
  }
  const refuse = (error: string, description: string) =>
    context.redirect(inFragment(redirectUri, query, { error, error_description: description }));
  const mistake = mistakeIn(query);
  if (mistake) return refuse('invalid_request', mistake);

  if (context.req.method === 'POST') {
    const username = new URLSearchParams(await context.req.text()).get('username');
    const person = PEOPLE.find((candidate) => candidate.username === username);
    if (!person) return context.html(problemPage('AADSTS50034: The account does not exist.'), 400);
    const sessionId = crypto.randomUUID();
    state.sessions.set(sessionId, person);
    const secure = url.protocol === 'https:';
    setCookie(context, SESSION_COOKIE, sessionId, {
      path: '/',
      httpOnly: true,
      secure,
      sameSite: secure ? 'None' : 'Lax',
    });
    return context.redirect(answerWithCode(state, redirectUri, query, person, sessionId));
  }

  const sessionId = getCookie(context, SESSION_COOKIE) ?? '';
  const person = state.sessions.get(sessionId);
  const prompt = query.get('prompt') ?? '';
  const mayBeSilent =
    person && fitsHint(person, query) && proves(person, query) && (prompt === '' || prompt === 'none');
  if (mayBeSilent) return context.redirect(answerWithCode(state, redirectUri, query, person, sessionId));
  if (prompt === 'none') {
    return refuse(
      'login_required',
      'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    );
  }
  const cancelled = {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: The user declined.',
  };
  return context.html(accountPage(PEOPLE, inFragment(redirectUri, query, cancelled)));
}

function mistakeIn(query: URLSearchParams): string | null {
  if (query.get('response_type') !== 'code' || query.get('response_mode') !== 'fragment') {
    return 'AADSTS900144: The stand-in answers response_type=code with response_mode=fragment alone.';
  }
  if (query.get('code_challenge_method') !== 'S256' || !query.get('code_challenge')) {
    return 'AADSTS9002325: Proof Key for Code Exchange is required for cross-origin code redemption.';
  }
  return resourceOf(query.get('scope') ?? '') === null
    ? 'AADSTS500011: No resource is known for the scope.'
    : null;
}

function fitsHint(person: Person, query: URLSearchParams): boolean {
  const hint = query.get('login_hint');
  return hint === null || hint.toLowerCase() === person.username;
}

/** Whether the existing session satisfies the requested claims; otherwise the user must interact. */
function proves(person: Person, query: URLSearchParams): boolean {
  const { mfa, acrs } = askedIn(query);
  return acrs.length === 0 && !(mfa && person.usesNoMfa);
}

function answerWithCode(
  state: EntraState,
  redirectUri: string,
  query: URLSearchParams,
  person: Person,
  sessionId: string,
): string {
  const code = crypto.randomUUID();
  state.codes.set(code, {
    person,
    sessionId,
    redirectUri,
    scope: query.get('scope') ?? '',
    nonce: query.get('nonce') ?? '',
    challenge: query.get('code_challenge') ?? '',
    proved: askedIn(query),
    expiresAt: state.now() + CODE_MS,
  });
  const info = query.get('client_info') === '1' ? { client_info: clientInfo(state, person.oid) } : {};
  return inFragment(redirectUri, query, { code, ...info, session_state: sessionId });
}

function inFragment(redirectUri: string, query: URLSearchParams, answer: Record<string, string>): string {
  const fragment = new URLSearchParams(answer);
  const state = query.get('state');
  if (state !== null) fragment.set('state', state);
  return `${redirectUri}#${fragment}`;
}
