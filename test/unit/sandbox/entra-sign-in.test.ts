import { describe, expect, it } from 'vitest';

import { ADA, answerIn, cookieOf, HOST, REDIRECT, startEntra, TENANT } from './entra-client.ts';

describe('authorize', () => {
  it('shows one button per person and a way out', async () => {
    const { authorize } = startEntra();
    const answer = await authorize();
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('>Sign in as Ada Admin</button>');
    expect(page).toContain('>Sign in as Sam Sales</button>');
    const cancel = /<a href="([^"]+)">Cancel<\/a>/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(cancel.startsWith(`${REDIRECT}#error=access_denied&`)).toBe(true);
    expect(cancel).toContain('state=the-state');
  });

  it('answers a click with a code in the fragment', async () => {
    const { pick } = startEntra();
    const answer = await pick(ADA);
    const fragment = answerIn(answer);
    expect(answer.status).toBe(302);
    expect(fragment.get('code')).not.toBeNull();
    expect(fragment.get('state')).toBe('the-state');
    const info = JSON.parse(Buffer.from(fragment.get('client_info') ?? '', 'base64url').toString());
    expect(info).toEqual({ uid: expect.any(String), utid: TENANT });
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; Secure; SameSite=None/);
  });

  it.each([
    ['without a prompt', {}, 302],
    ['silently', { prompt: 'none' }, 302],
    ['for the same person', { login_hint: ADA.toUpperCase() }, 302],
    ['for another person', { login_hint: 'sam.sales@fabrikam.example' }, 200],
    ['when asked to choose', { prompt: 'select_account' }, 200],
  ])('answers a second sign-in %s', async (_, changes, status) => {
    const { authorize, pick } = startEntra();
    const cookie = cookieOf(await pick(ADA));
    const answer = await authorize(changes, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(status);
    expect(answerIn(answer).has('code')).toBe(status === 302);
  });

  it('requires interaction once the sessions have ended', async () => {
    const { authorize, entra, pick } = startEntra();
    const headers = { Cookie: cookieOf(await pick(ADA)) };
    entra.control.forgetSessions();
    expect((await authorize({}, { headers })).status).toBe(200);
    const silent = answerIn(await authorize({ prompt: 'none' }, { headers }));
    expect(silent.get('error')).toBe('login_required');
    expect(silent.get('error_description')).toContain('AADSTS50058');
  });

  it.each([
    ['an unknown app', { client_id: TENANT }, 'AADSTS700016'],
    [
      'a redirect URI that is not registered',
      { redirect_uri: 'https://evil.example/redirect.html' },
      'AADSTS50011',
    ],
  ])('answers %s with a page, never a redirect', async (_, changes, words) => {
    const { authorize } = startEntra();
    const answer = await authorize(changes);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Location')).toBeNull();
    expect(await answer.text()).toContain(words);
  });

  it.each([
    ['PKCE', { code_challenge_method: 'plain' }, 'AADSTS9002325'],
    ['a known resource', { scope: 'openid https://other.example/read' }, 'AADSTS500011'],
    ['a code', { response_type: 'token' }, 'AADSTS900144'],
  ])('requires %s', async (_, changes, words) => {
    const { authorize } = startEntra();
    const fragment = answerIn(await authorize(changes));
    expect(fragment.get('error')).toBe('invalid_request');
    expect(fragment.get('error_description')).toContain(words);
  });
});

describe('sign-out', () => {
  const logout = `/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(REDIRECT)}&state=s%201`;

  it('ends the session and comes back with the state', async () => {
    const { authorize, call, pick } = startEntra();
    const headers = { Cookie: cookieOf(await pick(ADA)) };
    const answer = await call(logout, { headers });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`${REDIRECT}?state=s+1`);
    expect((await authorize({}, { headers })).status).toBe(200);
  });

  it('of another account keeps the session', async () => {
    const { authorize, call, pick } = startEntra();
    const headers = { Cookie: cookieOf(await pick(ADA)) };
    await call(`${logout}&logout_hint=sam.sales@fabrikam.example`, { headers });
    expect((await authorize({}, { headers })).status).toBe(302);
    await call(`${logout}&logout_hint=${ADA}`, { headers });
    expect((await authorize({}, { headers })).status).toBe(200);
  });

  it('ends on its own page without a redirect URI', async () => {
    const { call } = startEntra();
    expect(await (await call('/oauth2/v2.0/logout')).text()).toContain('You signed out');
  });
});

it('derives its metadata from the request’s origin', async () => {
  const { call, entra } = startEntra();
  const metadata = await (await call('/v2.0/.well-known/openid-configuration')).json();
  expect(metadata.token_endpoint).toBe(`${HOST}/${TENANT}/oauth2/v2.0/token`);
  expect((await call('/discovery/v2.0/keys')).status).toBe(200);
  expect(entra.control.calls).toHaveLength(2);
});
