import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';

import { CHALLENGE_CLAIMS } from '../../sandbox/asked-claims.ts';
import { createPartnerCenter } from '../../sandbox/partner-center.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';
import { ADA, answerIn, cookieOf, startEntra } from './entra-client.ts';

const MIA = 'mia.nomfa@fabrikam.example';
const MFA = { claims: '{"access_token":{"xms_cc":{"values":["CP1"]},"amr":{"values":["mfa"]}}}' };
const CHALLENGE = { claims: CHALLENGE_CLAIMS };

type Changes = Readonly<Record<string, string>>;

/** Signs in with the changed parameters. */
async function signedIn(username: string, changes: Changes = {}) {
  const world = startEntra();
  const answer = await world.pick(username, changes);
  const redeemed = await world.redeem(answerIn(answer).get('code') ?? '');
  const { access_token: token, refresh_token: refreshToken } = await redeemed.json();
  const silently = (asked: Changes) => world.authorize(asked, { headers: { Cookie: cookieOf(answer) } });
  return { ...world, token: String(token), refreshToken: String(refreshToken), silently };
}

describe('multifactor authentication', () => {
  it.each<[string, Changes, readonly string[]]>([
    [ADA, {}, ['pwd', 'mfa']],
    [MIA, {}, ['pwd']],
    [MIA, CHALLENGE, ['pwd']],
    [MIA, MFA, ['pwd', 'mfa']],
  ])('%s, with the request %j, gets amr %j', async (username, changes, amr) => {
    expect(decodeJwt((await signedIn(username, changes)).token)['amr']).toEqual(amr);
  });

  it('that the session lacks requires interaction', async () => {
    expect((await (await signedIn(ADA)).silently(MFA)).status).toBe(302);
    const { silently } = await signedIn(MIA);
    expect((await silently({})).status).toBe(302);
    expect((await silently(MFA)).status).toBe(200);
    expect(answerIn(await silently({ ...MFA, prompt: 'none' })).get('error')).toBe('login_required');
  });

  it('lasts as long as the refresh token', async () => {
    const { refresh, refreshToken } = await signedIn(MIA, MFA);
    const { access_token: token } = await (await refresh(refreshToken)).json();
    expect(decodeJwt(token)['amr']).toContain('mfa');
  });
});

describe('a claims challenge', () => {
  const scenario = scenarioNamed('401-insufficient-claims');

  it('is satisfied by a sign-in that requested it, and by its refresh token', async () => {
    const { clock, entra, refresh, refreshToken, token } = await signedIn(ADA, CHALLENGE);
    const { app } = createPartnerCenter({ key: entra.key, now: () => clock.now });
    const getStatus = async (bearer: string) =>
      (await app.request(`/v1${locationOf(scenario)}`, { headers: { Authorization: `Bearer ${bearer}` } }))
        .status;
    expect(await getStatus(token)).toBe(200);
    for (const changes of [{}, CHALLENGE]) {
      const { access_token: renewed } = await (await refresh(refreshToken, changes)).json();
      expect(await getStatus(renewed)).toBe(200);
    }
    expect(await getStatus((await signedIn(ADA)).token)).toBe(401);
  });

  it('requires interaction, unless stepsUpSilently is set', async () => {
    const { entra, refresh, refreshToken, silently } = await signedIn(ADA);
    expect((await silently(CHALLENGE)).status).toBe(200);
    const refused = await refresh(refreshToken, CHALLENGE);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: 'interaction_required',
      suberror: 'basic_action',
      claims: CHALLENGE_CLAIMS,
    });
    entra.control.stepsUpSilently = true;
    const { access_token: token } = await (await refresh(refreshToken, CHALLENGE)).json();
    expect(decodeJwt(token)['acrs']).toEqual(['c1']);
  });
});
