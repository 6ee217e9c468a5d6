import { readFileSync } from 'node:fs';

import { ask } from './kit/ask.ts';
import { makeCertificate } from './kit/certificate.ts';
import { startSite } from './kit/nginx.ts';
import { callPath, expect, GATEWAY_CONFIG, RELAY_CONFIG, SAME_ORIGIN, test } from './kit/test.ts';
import { API_HOST, LOGIN_HOST, startUpstreams } from './kit/upstreams.ts';

const EXAMPLE = callPath('documented-example');

for (const name of ['gateway', 'relay'] as const) {
  const config = name === 'gateway' ? GATEWAY_CONFIG : RELAY_CONFIG;

  test(`the ${name} sends nothing to a host with an untrusted certificate`, async ({ folder, upstreams }) => {
    const other = makeCertificate(folder, 'other', [LOGIN_HOST, API_HOST]);
    const trustingOther = { ...upstreams, certificate: other };
    const site = await startSite({ name, folder, upstreams: trustingOther, config });
    const { status } = await ask(site.port, EXAMPLE, { headers: SAME_ORIGIN });
    await site.stop();
    expect(status).toBe(502);
    expect(upstreams.entra.control.calls).toEqual([]);
    expect(upstreams.partnerCenter.calls).toEqual([]);
    expect(site.logs.map((path) => readFileSync(path, 'utf8')).join('')).toContain(
      'certificate verify error',
    );
  });

  test(`the ${name} sends nothing to a host with another host’s certificate`, async ({ folder }) => {
    const upstreams = await startUpstreams(folder, ['other.example']);
    const site = await startSite({ name, folder, upstreams, config });
    const { status } = await ask(site.port, EXAMPLE, { headers: SAME_ORIGIN });
    await site.stop();
    await upstreams.stop();
    expect(status).toBe(502);
    expect(upstreams.entra.control.calls).toEqual([]);
    expect(upstreams.partnerCenter.calls).toEqual([]);
  });
}
