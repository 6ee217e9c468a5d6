import { readFileSync } from 'node:fs';

import { ask } from './kit/ask.ts';
import { ageToken, type Site } from './kit/nginx.ts';
import { callPath, expect, SAME_ORIGIN, test } from './kit/test.ts';
import { LOGIN_HOST } from './kit/upstreams.ts';

const refresh = ({ port }: Site) => ask(port, callPath('documented-example'), { headers: SAME_ORIGIN });

const bearer = (token: unknown, type: unknown = 'Bearer') =>
  JSON.stringify({ token_type: type, expires_in: 3600, access_token: token });

const ANSWERS: readonly (readonly [name: string, body: string])[] = [
  ['a page', '<!doctype html><title>Maintenance</title>'],
  ['a page of 100 kB', `<!doctype html>${'<p>Maintenance</p>'.repeat(6000)}`],
  ['nothing', ''],
  ['{}', '{}'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"eyJ"'],
  ['cut JSON', bearer('eyJ').slice(0, -4)],
  ['a number', bearer(42)],
  ['an object', bearer({})],
  ['an empty token', bearer('')],
  ['a token that would add a header', bearer('eyJ\r\nX-Evil: 1')],
  ['a token of another type', bearer('eyJ', 'mac')],
];

for (const [name, body] of ANSWERS) {
  test(`where the login host answers 200 with ${name}, the answer is not used as a token, and not cached for long`, async ({
    gateway,
    upstreams,
  }) => {
    let asked = 0;
    upstreams.answers.set(LOGIN_HOST, () => {
      asked += 1;
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    });
    for (const { status, body: said } of [await refresh(gateway), await refresh(gateway)]) {
      expect(status).toBe(502);
      expect(JSON.parse(said)).toMatchObject({ code: 'gateway-token' });
    }
    expect(asked).toBe(1);
    expect(upstreams.partnerCenter.calls).toEqual([]);

    upstreams.answers.delete(LOGIN_HOST);
    ageToken(gateway);
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(gateway)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(upstreams.tokenRequests()).toHaveLength(1);
    const log = gateway.logs.map((path) => readFileSync(path, 'utf8')).join('');
    expect(log).not.toContain('Maintenance');
  });
}

test('an answer too long to be read is not cached either', async ({ gateway, upstreams }) => {
  upstreams.answers.set(LOGIN_HOST, () => new Response('Maintenance'.repeat(200_000)));
  await expect(refresh(gateway)).rejects.toThrow();
  upstreams.answers.delete(LOGIN_HOST);
  const status = () =>
    refresh(gateway)
      .then((answer) => answer.status)
      .catch(() => null);
  await expect.poll(status).toBe(200);
});
