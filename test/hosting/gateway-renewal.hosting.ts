import { ask } from './kit/ask.ts';
import { ageToken, type Site } from './kit/nginx.ts';
import { callPath, expect, SAME_ORIGIN, test } from './kit/test.ts';
import type { Upstreams } from './kit/upstreams.ts';

const look = ({ port }: Site) => ask(port, callPath('documented-example'), { headers: SAME_ORIGIN });

/** Whether newly issued tokens are refused, like revoked ones. */
function revoke({ entra }: Upstreams, isRevoked: boolean): void {
  entra.control.accessTokenSeconds = isRevoked ? 0 : 3600;
}

test('a refused token is replaced once, for all callers', async ({ gateway, upstreams }) => {
  revoke(upstreams, true);
  await look(gateway);
  revoke(upstreams, false);
  ageToken(gateway);
  upstreams.partnerCenter.calls.length = 0;

  const answers = await Promise.all(Array.from({ length: 40 }, () => look(gateway)));
  for (const { status, headers, body } of answers) {
    expect(status).toBe(200);
    expect(headers['www-authenticate']).toBeUndefined();
    expect(JSON.parse(body)).toHaveProperty('batchTrackingId');
  }
  expect(upstreams.tokenRequests()).toHaveLength(2);

  // The refused token is removed: further calls succeed at the first attempt.
  upstreams.partnerCenter.calls.length = 0;
  expect((await look(gateway)).status).toBe(200);
  expect(upstreams.partnerCenter.calls).toHaveLength(1);
  expect(upstreams.tokenRequests()).toHaveLength(2);
});

test('when the new token is refused too, the service’s answer is returned', async ({
  gateway,
  upstreams,
}) => {
  revoke(upstreams, true);
  await look(gateway);
  ageToken(gateway);
  upstreams.partnerCenter.calls.length = 0;

  const { status, headers, body } = await look(gateway);
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe('Bearer realm="sandbox", error="invalid_token"');
  expect(JSON.parse(body)).toMatchObject({ code: '400' });
  expect(upstreams.partnerCenter.calls).toHaveLength(2);
  const tokens = upstreams.partnerCenter.calls.map((call) => call.headers.get('Authorization'));
  expect(new Set(tokens).size).toBe(2);

  // The new token is too young to be dropped: not every call requests another one.
  expect((await look(gateway)).status).toBe(401);
  expect(upstreams.tokenRequests()).toHaveLength(2);
});

test('when no new token can be fetched, the gateway answers with its own error', async ({
  gateway,
  upstreams,
}) => {
  revoke(upstreams, true);
  await look(gateway);
  ageToken(gateway);
  upstreams.entra.control.failNextToken({
    status: 401,
    error: 'invalid_client',
    aadsts: 7000222,
    description: 'The provided client secret keys are expired.',
  });
  const { status, headers, body } = await look(gateway);
  expect(status).toBe(502);
  expect(headers['www-authenticate']).toBeUndefined();
  expect(JSON.parse(body)).toMatchObject({ code: 'gateway-token' });
});
