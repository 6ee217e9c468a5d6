import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ask } from './kit/ask.ts';
import { isOpen, type Site } from './kit/nginx.ts';
import { callPath, expect, pagePath, SAME_ORIGIN, test } from './kit/test.ts';
import { SECRET } from './kit/upstreams.ts';

test.use({ credential: 'secret' });

const EXAMPLE = callPath('documented-example');
/** The secret as in the file, and form-encoded as in the request. */
const FORMS = [SECRET, encodeURIComponent(SECRET), encodeURIComponent(SECRET).replaceAll('%20', '+')];

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const holdsSecret = (text: string) => FORMS.some((form) => text.includes(form));
const logOf = ({ logs }: Site) => logs.map((path) => readFileSync(path, 'utf8')).join('\n');

/** The command lines and environments of all processes. */
function processTexts(): string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) =>
    ['cmdline', 'environ'].map((file) => {
      try {
        return readFileSync(`/proc/${id}/${file}`, 'utf8');
      } catch {
        return ''; // ended meanwhile, or not readable
      }
    }),
  );
}

test('the secret is in its file and nowhere else', async ({ gateway, upstreams }) => {
  const used = [EXAMPLE, callPath('500-800003'), '/api/v1/invoices', '/dbs-token', '/missing'];
  for (const path of used) await ask(gateway.port, path, { headers: SAME_ORIGIN });
  await ask(gateway.port, EXAMPLE);
  await upstreams.stop();
  expect((await ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN })).status).toBe(502);
  // It was used, and arrived as it is in the file.
  expect(upstreams.tokenRequests().map((form) => form.get('client_secret'))).toEqual([SECRET]);

  const served = filesBelow(gateway.root);
  expect(served.length).toBeGreaterThan(5);
  expect(served.filter((path) => holdsSecret(readFileSync(path, 'utf8')))).toEqual([]);
  expect(holdsSecret(logOf(gateway))).toBe(false);
  expect(holdsSecret(gateway.dump())).toBe(false);
  const processes = processTexts();
  expect(processes.some((text) => text.includes(gateway.root.replace(/srv$/, 'etc/nginx.conf')))).toBe(true);
  expect(processes.some(holdsSecret)).toBe(false);
  const cached = filesBelow(gateway.tokenCache);
  expect(cached).toHaveLength(1);
  expect(cached.filter((path) => holdsSecret(readFileSync(path, 'utf8')))).toEqual([]);
});

test('no token is logged, no ID is in the access log, and only the workers can read the token cache', async ({
  gateway,
  upstreams,
}) => {
  await ask(gateway.port, EXAMPLE, { headers: { ...SAME_ORIGIN, Authorization: 'Bearer of-a-person' } });
  await ask(gateway.port, '/api/v1/customers?size=40&filter=secretive', { headers: SAME_ORIGIN });
  await ask(gateway.port, `${pagePath('documented-example')}?q=serial-4711`);
  await upstreams.stop();
  await ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN });
  const tokens = upstreams.partnerCenter.calls.map(
    ({ headers }) => headers.get('Authorization')?.slice(7) ?? '',
  );
  expect(tokens[0]).toMatch(/^eyJ/);
  const logs = () => gateway.logs.map((path) => readFileSync(path, 'utf8'));
  // An answer is logged after it was sent.
  await expect.poll(() => logs()[0]?.trim().split('\n')).toHaveLength(4);
  const [access = '', errors = ''] = logs();
  expect(errors).toContain('upstream');
  for (const word of [...new Set(tokens), 'of-a-person', 'serial-4711', 'eyJ']) {
    expect(access + errors).not.toContain(word);
  }
  expect(access).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?! *$)/im);
  expect(access).not.toContain('secretive');
  expect(statSync(gateway.tokenCache).mode & 0o077).toBe(0);
});

test('the secret is not logged while the login host is down', async ({ gateway, upstreams }) => {
  await upstreams.stop();
  expect((await ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN })).status).toBe(502);
  expect(logOf(gateway)).toContain('No app token: status 502');
  expect(holdsSecret(logOf(gateway))).toBe(false);
});

test('the token location is not reachable from outside', async ({ gateway, upstreams }) => {
  await ask(gateway.port, EXAMPLE, { headers: SAME_ORIGIN });
  const token = upstreams.partnerCenter.calls[0]?.headers.get('Authorization')?.slice(7) ?? '';
  expect(token).toMatch(/^eyJ/);
  for (const path of [
    '/dbs-token',
    '//dbs-token',
    '/api/../dbs-token',
    '/%64bs-token',
    '/dbs-token?',
    '/dbs-token/',
    '/DBS-TOKEN',
    '/@dbs_partner_center',
    '/client-secret',
    '/../client-secret',
    '/..%2fclient-secret',
    '/%2e%2e/client-secret',
    '/assets/../../client-secret',
    '/assets../client-secret',
    '/run/',
    '/etc/nginx.conf',
  ]) {
    for (const headers of [{}, SAME_ORIGIN, { 'X-Accel-Redirect': '/dbs-token' }]) {
      const { body, status } = await ask(gateway.port, path, { headers });
      expect([path, body.includes(token) || holdsSecret(body)]).toEqual([path, false]);
      if (/dbs-token\??$/.test(path)) expect([path, status]).toEqual([path, 404]);
    }
  }
  expect(upstreams.tokenRequests()).toHaveLength(1);
});

test('it listens on the loopback address only', async ({ gateway }) => {
  expect(await isOpen(gateway.port)).toBe(true);
  const hex = gateway.port.toString(16).toUpperCase().padStart(4, '0');
  const listening = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hex}`))
    .map(([, local]) => local);
  expect(listening).toEqual([`0100007F:${hex}`]);
});
