import { readFileSync } from 'node:fs';
import { request } from 'node:http';

import { ask } from './kit/ask.ts';
import { callPath, expect, SAME_ORIGIN, test } from './kit/test.ts';
import { API_HOST } from './kit/upstreams.ts';

const EXAMPLE = callPath('documented-example');
const as = (user: string) => ({ ...SAME_ORIGIN, 'X-Forwarded-User': user });

test('too many calls of one user get 429 with Retry-After; another user’s pass', async ({
  relay,
  upstreams,
}) => {
  upstreams.answers.set(API_HOST, () => Response.json({}));
  const calls = Array.from({ length: 400 }, () => ask(relay.port, EXAMPLE, { headers: as('ada') }));
  const answers = await Promise.all(calls);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(400 - refused.length);
  for (const { headers, body } of refused) {
    expect(headers['retry-after']).toBe('5');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toMatchObject({ code: 'site-busy' });
  }
  const other = await ask(relay.port, EXAMPLE, { headers: as('sam') });
  expect(other.status).toBe(200);
  expect(other.headers['retry-after']).toBeUndefined();
});

for (const name of ['gateway', 'relay'] as const) {
  test(`one user has at most 64 concurrent calls through the ${name}`, async ({
    gateway,
    relay,
    upstreams,
  }) => {
    const { port } = name === 'gateway' ? gateway : relay;
    const statuses: number[] = [];
    upstreams.answers.set(API_HOST, () => new Response(new ReadableStream({})));
    const held = Array.from({ length: 70 }, () => {
      const call = request({ host: '127.0.0.1', port, path: EXAMPLE, headers: as('ada'), agent: false });
      call.on('response', (answer) => statuses.push(answer.statusCode ?? 0));
      call.on('error', () => undefined); // broken off below
      call.end();
      return call;
    });
    await expect.poll(() => statuses.filter((status) => status === 429)).toHaveLength(6);
    for (const call of held) call.destroy();
  });
}

test('the access log has the user named by the proxy in front, and no forged line', async ({ gateway }) => {
  await ask(gateway.port, EXAMPLE, { headers: as('ada@fabrikam.example') });
  await ask(gateway.port, EXAMPLE, { headers: as('x" - "forged') });
  await ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN });
  const lines = () =>
    readFileSync(gateway.logs[0] ?? '', 'utf8')
      .trim()
      .split('\n');
  await expect.poll(lines).toHaveLength(3);
  expect(lines().map((line) => line.match(/ "(.*)" \S+$/)?.[1])).toEqual([
    'ada@fabrikam.example',
    String.raw`x\x22 - \x22forged`,
    '',
  ]);
});

test.describe('with another header for the user', () => {
  test.use({ edits: [['$http_x_forwarded_user;', '$http_x_auth_request_email;']] });

  test('the access log has its user', async ({ relay }) => {
    await ask(relay.port, '/', { headers: { 'X-Forwarded-User': 'forged', 'X-Auth-Request-Email': 'ada' } });
    await expect.poll(() => readFileSync(relay.logs[0] ?? '', 'utf8')).toMatch(/ "ada" -\n$/);
  });
});

test('headers of 16 kB pass in both directions', async ({ relay, upstreams }) => {
  const long = 'a'.repeat(16 * 1024);
  let received: string | null = null;
  upstreams.answers.set(API_HOST, ({ headers }) => {
    received = headers.get('Authorization');
    return Response.json({}, { headers: { 'MS-CV': long, 'Set-Cookie': long.slice(0, 8000) } });
  });
  const { status, headers } = await ask(relay.port, EXAMPLE, {
    headers: { ...SAME_ORIGIN, Authorization: `Bearer ${long}` },
  });
  expect(status).toBe(200);
  expect(received).toBe(`Bearer ${long}`);
  expect(headers['ms-cv']).toBe(long);
});
