import { describe, expect, it } from 'vitest';

import { decodeDevice, verifyDevice } from '../../../src/device-file/decoded-device.ts';
import { matchDevices } from '../../../src/device-file/match/match-devices.ts';
import { MATCH_KINDS } from '../../../src/device-file/match/pairing.ts';
import { readDeviceFile } from '../../../src/device-file/read/read-device-file.ts';
import { scenarioNamed, SCENARIOS } from '../../sandbox/scenarios.ts';
import { createSite } from '../../sandbox/site.ts';
import { openScenario } from './partner-center-client.ts';

const NOW = Date.UTC(2026, 10, 25);
const MINUTES = 60_000;

async function download(id: string) {
  const { original } = scenarioNamed(id);
  const answer = await createSite().app.request(`http://localhost/sandbox/files/${original?.name}`);
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const file = readDeviceFile(bytes, { name: original?.name ?? '', language: 'en' });
  const devices = await Promise.all(file.devices.map((device) => verifyDevice(decodeDevice(device, NOW))));
  return { file, devices, bytes };
}

async function matched(id: string) {
  const { devices } = await download(id);
  const { getStatus, clock } = await openScenario(id);
  await getStatus();
  clock.now += 5 * MINUTES;
  const body: { devicesStatus: Partial<Record<'serialNumber' | 'productKey', string>>[] } = await (
    await getStatus()
  ).json();
  const rows = body.devicesStatus;
  const result = matchDevices(devices, {
    length: rows.length,
    identity: (position, member) => rows[position]?.[member] ?? '',
  });
  const kinds = new Set(Array.from(result.kindOfRow, (kind) => MATCH_KINDS[kind]));
  return { result, rows, kinds };
}

describe('the original files of sample batches', () => {
  it('are linked on the start page, each with a name of its own', async () => {
    const names = SCENARIOS.flatMap(({ original }) => (original ? [original.name] : []));
    expect(new Set(names).size).toBe(names.length);
    const page = await (await createSite().app.request('http://localhost/sandbox')).text();
    for (const name of names) expect(page).toContain(`href="/sandbox/files/${name}"`);
    expect((await createSite().app.request('http://localhost/sandbox/files/none.csv')).status).toBe(404);
  });

  it('of 400 devices is Partner Center’s, with hashes of every kind', async () => {
    const { file, devices } = await download('four-hundred');
    expect(file).toMatchObject({ shape: 'partner-center', encoding: 'utf-8', remarks: [] });
    expect(devices.map(({ line }) => line)).toEqual(Array.from({ length: 400 }, (_, index) => index + 2));
    const verdicts = devices.flatMap(({ hash }) => (hash ? [hash.verdict] : []));
    expect(new Set(verdicts)).toEqual(new Set(['whole', 'repairable', 'cut-off', 'altered']));
  });

  it('of 400 devices has a line for each row', async () => {
    const { result, kinds } = await matched('four-hundred');
    expect(result.deviceOfRow).toHaveLength(400);
    expect(result.missing).toHaveLength(0);
    expect(kinds).toEqual(new Set(['serial', 'product-id']));
  });

  it('of Get-WindowsAutopilotInfo is UTF-16 and holds nothing but hashes', async () => {
    const { file, devices, bytes } = await download('hash-only');
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(file).toMatchObject({ shape: 'autopilot-info', encoding: 'utf-16le' });
    expect(devices.every(({ values, hash }) => values.serialNumber === '' && hash?.verdict === 'whole')).toBe(
      true,
    );
  });

  it('names rows by their position only', async () => {
    const { result, kinds } = await matched('hash-only');
    expect([...result.deviceOfRow]).toEqual(Array.from({ length: 12 }, (_, index) => index));
    expect(kinds).toEqual(new Set(['position']));
  });

  it('names three devices that were not reported', async () => {
    const { result, rows, kinds } = await matched('unreported');
    expect(rows).toHaveLength(37);
    expect([...result.missing]).toEqual([7, 19, 33]);
    expect(result.notSent).toHaveLength(0);
    expect(kinds).toEqual(new Set(['hash']));
  });
});
