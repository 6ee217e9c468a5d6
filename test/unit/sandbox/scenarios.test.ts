import { describe, expect, it } from 'vitest';

import { locationOf, scenarioNamed, SCENARIOS } from '../../sandbox/scenarios.ts';
import { openScenario, startService } from './partner-center-client.ts';

const EXPECTED: Readonly<Record<string, number>> = {
  '404-1000': 404,
  '404-60003': 404,
  '403-20002': 403,
  '403-900150': 403,
  '403-900308': 403,
  '403-2032': 403,
  '403-900309': 403,
  '403-900329': 403,
  '403-999999': 403,
  '401-900421': 401,
  '401-10001': 401,
  '401-900420': 401,
  '401-400': 401,
  '401-800001': 401,
  '401-999999': 401,
  '401-insufficient-claims': 401,
  '429': 429,
  'always-429': 429,
  '500-800003': 500,
  '503': 503,
  'proxy-403': 403,
  reset: 0,
};
async function bodyOf(id: string) {
  const { getStatus } = await openScenario(id);
  return (await getStatus()).json();
}

describe('scenarios', () => {
  it('have unique slugs and tracking IDs', () => {
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
    expect(new Set(SCENARIOS.map(({ trackingId }) => trackingId)).size).toBe(SCENARIOS.length);
    for (const { trackingId } of SCENARIOS)
      expect(trackingId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(Object.keys(EXPECTED).filter((id) => !SCENARIOS.some((scenario) => scenario.id === id))).toEqual(
      [],
    );
  });

  it.each(SCENARIOS.map(({ id }) => [id, EXPECTED[id] ?? 200] as const))(
    '%s answers %i',
    async (id, status) => {
      const { getStatus } = await openScenario(id);
      const answer = await getStatus();
      expect(answer.status).toBe(status);
      if (/^\d{3}-\d+$/.test(id)) expect(await answer.json()).toMatchObject({ code: id.slice(4) });
    },
  );

  it.each([
    ['all-well', 40, 0],
    ['all-failed', 25, 25],
    ['thousand', 1000, 150],
    ['hundred-thousand', 100_000, 15_000],
  ])('%s has %i rows, about %i of them failed', async (id, rows, failures) => {
    const { devicesStatus } = await bodyOf(id);
    const failedRows = devicesStatus.filter(
      (row: { status: string }) => row.status === 'finished_with_errors',
    );
    expect(devicesStatus).toHaveLength(rows);
    expect(Math.abs(failedRows.length - failures)).toBeLessThanOrEqual(rows * 0.03);
    expect(new Set(devicesStatus.map((row: { serialNumber: string }) => row.serialNumber)).size).toBe(rows);
    for (const row of failedRows.slice(0, 50)) expect(row.errorCode).toMatch(/^\d{3}$/);
  });

  it('answers with the odd shapes that the titles name', async () => {
    expect(await bodyOf('queued')).toMatchObject({ status: 'queued', devicesStatus: [] });
    expect(await bodyOf('devices-null')).toMatchObject({ devicesStatus: null });
    expect(await bodyOf('devices-absent')).not.toHaveProperty('devicesStatus');
    expect((await bodyOf('hash-only')).devicesStatus[0]).not.toHaveProperty('serialNumber');
    const codes = (await bodyOf('numeric-code')).devicesStatus.map(
      (row: { errorCode?: unknown }) => typeof row.errorCode,
    );
    expect(new Set(codes)).toEqual(new Set(['number', 'undefined']));
    expect((await bodyOf('in-progress')).devicesStatus[1]).toMatchObject({ status: 'in-progress' });
    expect(await bodyOf('unknown-status')).toMatchObject({ status: 'paused_for_review' });
    const serials = (await bodyOf('duplicate-serials')).devicesStatus.map(
      (row: { serialNumber: string }) => row.serialNumber,
    );
    expect(new Set(serials).size).toBe(3);
    const unset = '0001-01-01T00:00:00';
    expect(await bodyOf('year-one')).toMatchObject({ startedTime: unset, completedTime: unset });
  });

  it('starts the byte-order-mark body with the bytes of the mark', async () => {
    const { getStatus } = await openScenario('byte-order-mark');
    const bytes = new Uint8Array(await (await getStatus()).arrayBuffer());
    expect(Array.from(bytes.subarray(0, 4))).toEqual([0xef, 0xbb, 0xbf, '{'.codePointAt(0)]);
  });

  it('breaks the connection, or answers without valid JSON', async () => {
    const { getStatus } = await openScenario('reset');
    expect((await getStatus()).type).toBe('error');
    await expect(bodyOf('truncated')).rejects.toThrow(SyntaxError);
    const { getStatus: html } = await openScenario('html');
    expect((await html()).headers.get('Content-Type')).toContain('text/html');
  });

  it('throttles twice, with a body of another shape', async () => {
    const { getStatus } = await openScenario('429');
    const first = await getStatus();
    expect(first.headers.get('Retry-After')).toBe('7');
    expect(await first.json()).toEqual({
      statusCode: 429,
      message: 'Rate limit is exceeded. Try again in 7 seconds.',
    });
    expect([(await getStatus()).status, (await getStatus()).status]).toEqual([429, 200]);
  });

  it('fails every second call for the flaky batch until it ends', async () => {
    const { clock, getStatus } = await openScenario('flaky');
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await getStatus()).status);
    clock.now += 120_000;
    for (let count = 0; count < 4; count++) statuses.push((await getStatus()).status);
    expect(statuses).toEqual([200, 500, 200, 500, 200, 200, 200, 200]);
  });

  it('waits 15 seconds for the slow answer', async () => {
    const waits: number[] = [];
    const { get } = await startService({ delay: async (ms) => void waits.push(ms) });
    expect((await get(`/v1${locationOf(scenarioNamed('slow'))}`)).status).toBe(200);
    expect(waits).toEqual([15_000]);
  });

  it('aborts the slow answer when its caller aborts', async () => {
    const { service, token } = await startService();
    const caller = new AbortController();
    const request = new Request(`http://localhost/v1${locationOf(scenarioNamed('slow'))}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: caller.signal,
    });
    const answer = service.app.fetch(request);
    caller.abort();
    expect((await answer).type).toBe('error');
  });

  it('answers 404 for the tracking ID of another customer', async () => {
    const { get } = await startService();
    const { customerId } = scenarioNamed('documented-example');
    const answer = await get(
      `/v1/customers/${customerId}/batchJobStatus/${scenarioNamed('all-well').trackingId}`,
    );
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: '1000' });
  });
});
