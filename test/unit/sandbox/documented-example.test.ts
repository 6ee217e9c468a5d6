import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { startService } from './partner-center-client.ts';

// A copy of the documentation's example: a comment, the request, a rule, the answer.
const [asked = '', answered = ''] = readFileSync(
  new URL('documented-example.http', import.meta.url),
  'utf8',
).split(/^-+$/m);
const [head = '', body = ''] = answered.trimStart().split(/\n\n/);
const documentedHeaders = head
  .split('\n')
  .slice(1)
  .map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  // The documented Content-Length is not the body's.
  .filter(([name]) => name !== 'Content-Length');

describe('the documented example', () => {
  it('is answered word for word', async () => {
    const path = /GET https:\/\/[^/]+(\S+)/.exec(asked)?.[1] ?? '';
    const { get } = await startService();
    const answer = await get(path, { 'MS-RequestId': 'e88d014d-ab70-41de-90a0-f7fd1797267d' });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
    expect(documentedHeaders).toHaveLength(5);
    for (const [name, value] of documentedHeaders) expect(answer.headers.get(name)).toBe(value);
  });

  it.each([
    '/v1/customers/47021739-3426-40bf-9601-61b4b6d7c793/batchJobStatus/0127ed8e-ff72-4983-a3d8-e8d8bd378932',
    '/V1/CUSTOMERS/47021739-3426-40BF-9601-61B4B6D7C793/BATCHJOBSTATUS/0127ED8E-FF72-4983-A3D8-E8D8BD378932',
    '/sandbox/partner-center/v1/customers/47021739-3426-40bf-9601-61b4b6d7c793/batchjobstatus/0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  ])('is found at %s', async (path) => {
    const { get } = await startService();
    expect(await (await get(path)).text()).toBe(body);
  });
});
