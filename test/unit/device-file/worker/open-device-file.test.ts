import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DeviceFileError } from '../../../../src/device-file/worker/device-file-error.ts';
import {
  type OpenedDeviceFile,
  type OpenOptions,
  openDeviceFile,
} from '../../../../src/device-file/worker/open-device-file.ts';
import { readBytes, readSample, saidOf } from '../read/read-sample.ts';
import { FakeWorker } from './fake-worker.ts';

const NOW = Date.UTC(2026, 10, 25);
const HEADER = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model\r\n';

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

const worker = () => FakeWorker.started[0];
const fileOf = (text: string | Uint8Array, name = 'devices.csv') =>
  new File([Uint8Array.from(Buffer.from(text))], name);

function open(file: File, options: Partial<OpenOptions> = {}): Promise<OpenedDeviceFile> {
  return openDeviceFile(file, { language: 'en', now: NOW, ...options });
}

const openSample = (name: string) =>
  open(fileOf(readFileSync(new URL(`../samples/${name}`, import.meta.url)), name));

const verdictsOf = ({ devices }: OpenedDeviceFile) =>
  devices.map(({ line, hash }) => `${line} ${hash?.verdict}`);

describe('a file opened in the worker', () => {
  it('says what was recognised, and names devices by their hashes', async () => {
    const { summary, devices } = await openSample('05-gwai-default-utf16.csv');
    expect(summary).toMatchObject({ shape: 'autopilot-info', encoding: 'utf-16le', deviceCount: 2 });
    expect(devices.map(({ hash }) => hash?.identity?.serialNumber)).toEqual(['SYN-0041', 'SYN-0042']);
  });

  it.each(['02-pc-all-combinations.csv', '22-damaged-hashes.csv', '20-export-csv-quoted-type.csv'])(
    'keeps the hashes of %s in the worker',
    async (name) => {
      const { call } = await openSample(name);
      await call('verify', null);
      const sent = JSON.stringify(worker()?.replies);
      const hashes = readSample(name).devices.map(({ values }) => values.hardwareHash.slice(0, 200));
      expect(hashes.filter((hash) => hash.length > 50).length).toBeGreaterThan(0);
      for (const hash of hashes) if (hash.length > 50) expect(sent).not.toContain(hash.slice(0, 50));
    },
  );

  it('has its devices in batches', async () => {
    const counts: number[] = [];
    const rows = Array.from({ length: 1_200 }, (_, index) => `SYN-${index},,,Contoso Ltd,Book\r\n`);
    const { devices } = await open(fileOf(HEADER + rows.join('')), {
      onProgress: (count) => void counts.push(count),
    });
    expect(counts).toEqual([500, 1_000, 1_200]);
    expect(devices.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  });

  it('is checked when that is asked for', async () => {
    const { summary, call } = await openSample('24-untidy-tuples.csv');
    expect(summary.remarks).toEqual([]);
    expect(await call('check', null)).toContainEqual(
      expect.objectContaining({ rule: 'placeholder-serial', lines: [8] }),
    );
  });

  it('has its checksums compared afterwards', async () => {
    const opened = await openSample('22-damaged-hashes.csv');
    expect(verdictsOf(opened)).toContain('5 whole');
    const remarks = await opened.call('verify', null);
    expect(verdictsOf(opened)).toContain('5 altered');
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'hash-altered', lines: [5] }));
  });

  it('is matched with the rows of an answer', async () => {
    const { call } = await openSample('02-pc-all-combinations.csv');
    const { deviceOfRow, missing } = await call('match', {
      serialNumber: ['SYN-0013', '', 'SYN-0011'],
      productKey: ['', '9990000000012', ''],
    });
    expect([...deviceOfRow]).toEqual([2, 1, 0]);
    expect([...missing]).toEqual([3, 4, 5]);
  });

  it('is written again without what was unticked, with what was corrected', async () => {
    const { call, devices } = await openSample('01-pc-tuple.csv');
    const { files, leftOut } = await call('sendAgain', {
      fates: devices.map(() => 'retry' as const),
      ticked: new Map([[1, false]]),
      corrections: [{ index: 0, field: 'model', value: 'Contoso Book 14' }],
    });
    expect(files.map(({ isAscii, lines }) => [isAscii, lines])).toEqual([[true, [2, 4, 5]]]);
    const text = await files[0]?.blob.text();
    expect(text?.split('\r\n')[1]).toBe('SYN-0001,,,Contoso Ltd,Contoso Book 14');
    expect(leftOut).toEqual([{ line: 3, reason: 'not-ticked' }]);
    expect(saidOf(readBytes(Buffer.from(text ?? '')))).toEqual([]);
  });

  it('is copied with annotations, its hashes replaced by words', async () => {
    const { call, devices } = await openSample('09-intune-five-columns.csv');
    const blob = await call('annotatedCopy', {
      headers: ['Line'],
      cells: devices.map(({ line }) => [String(line)]),
      hashWords: {
        whole: 'Whole hash',
        thin: 'Thin hash',
        repairable: '',
        altered: '',
        'cut-off': '',
        'not-4k': '',
        'not-base64': '',
      },
      captured: 'captured {date}',
      column: 'Column {number}',
      now: NOW,
    });
    const [header, row] = (await blob.text()).split('\r\n');
    expect(header).toContain('"Line","Device Serial Number"');
    expect(row).toMatch(/^"2","SYN-0081","","Whole hash, captured 20\d\d-\d\d-\d\d","Sales"/);
  });
});

describe('the worker', () => {
  it('ends with a file that cannot be read', async () => {
    const file = fileOf('');
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'));
    await expect(open(file)).rejects.toMatchObject({ name: 'DeviceFileError', problem: 'unreadable' });
    expect(worker()?.isTerminated).toBe(true);
  });

  it('ends when reading is aborted', async () => {
    const controller = new AbortController();
    const opening = open(fileOf(HEADER), { signal: controller.signal });
    controller.abort(new Error('closed'));
    await expect(opening).rejects.toThrow('closed');
    expect(worker()?.isTerminated).toBe(true);
  });

  it('fails every call when it crashes, and all calls after that', async () => {
    const { call } = await openSample('01-pc-tuple.csv');
    const verifying = call('verify', null);
    worker()?.dispatchEvent(new Event('error'));
    await expect(verifying).rejects.toEqual(new DeviceFileError('failed'));
    await expect(call('verify', null)).rejects.toMatchObject({ problem: 'failed' });
    expect(worker()?.isTerminated).toBe(true);
  });

  it('is started by a policy that knows no other address', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.resetModules();
    const { startWorker } = await import('../../../../src/device-file/worker/start-worker.ts');
    startWorker();
    expect(createPolicy).toHaveBeenCalledTimes(1);
    expect(createPolicy.mock.calls[0]?.[0]).toBe('device-file-worker');
    const rules = createPolicy.mock.calls[0]?.[1];
    expect(() => rules?.createScriptURL('/assets/other.js')).toThrow(TypeError);
    expect(FakeWorker.started).toHaveLength(1);
  });
});
