import type { BatchBody } from '../../sandbox/sample-batches.ts';
import type { DeviceRow } from '../../sandbox/sample-devices.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';

/** The cause that the app shows for each error code of the samples. */
const CAUSES: Readonly<Record<string, string>> = {
  '640': 'Service fault: try again later',
  '801': 'Request was not well formed',
  '802': 'Hardware hash is not valid',
  '803': 'No valid serial number or key',
  '806': 'Already this customer’s',
  '807': 'Not registered to this customer',
  '808': 'Registered to another organisation',
  '809': 'Profile not found',
  '810': 'Profile belongs to another organisation',
  '811': 'Registered by another organisation',
  '812': 'No hash known for this device',
  '813': 'Hash fits more than one device',
  '814': 'Old device object in Microsoft Entra',
};

/** A device of a sample batch as the grid should show it, by column. */
export interface SampleDevice {
  readonly Row: string;
  readonly 'Serial number': string;
  readonly 'Product key': string;
  readonly 'Device ID': string;
  readonly Status: 'Failed' | 'In progress' | 'Succeeded';
  readonly 'Error code': string;
  readonly Error: string;
  readonly Cause: string;
  /** The service's own word. */
  readonly status: string;
}

/** The sandbox's answer to the first status call for a sample batch, without delay. */
export function firstAnswer(scenario: string) {
  const { trackingId, answer } = scenarioNamed(scenario);
  return answer({
    trackingId,
    count: 1,
    firstAt: 0,
    elapsedMs: 0,
    acrs: [],
    wait: () => Promise.resolve(),
  });
}

/** The body of that answer, for a sample batch that is not running. */
export async function sampleText(scenario: string): Promise<string> {
  const reply = await firstAnswer(scenario);
  if (reply === 'reset') throw new Error(`${scenario} has no answer`);
  return reply.body;
}

/** The devices of that answer, read without the app's code. */
export async function sampleDevices(scenario: string): Promise<readonly SampleDevice[]> {
  const { devicesStatus }: BatchBody = JSON.parse(
    (await sampleText(scenario)).replace(/^\uFEFF/, '').replaceAll(/:(\d{16,})/g, ':"$1"'),
  );
  return (devicesStatus ?? []).map(sampleDevice);
}

/** The two IDs and the path of a sample batch. */
export function addressOf(scenario: string) {
  const found = scenarioNamed(scenario);
  return { path: locationOf(found), customerId: found.customerId, trackingId: found.trackingId };
}

function sampleDevice(row: DeviceRow, index: number): SampleDevice {
  const words = { finished: 'Succeeded', finished_with_errors: 'Failed' } as const;
  return {
    Row: String(index + 1),
    'Serial number': (row.serialNumber ?? '').toWellFormed(),
    'Product key': row.productKey ?? '',
    'Device ID': row.deviceId ?? '',
    Status:
      row.status === 'finished' || row.status === 'finished_with_errors' ? words[row.status] : 'In progress',
    'Error code': String(row.errorCode ?? '').toWellFormed(),
    Error: row.errorDescription ?? '',
    Cause:
      row.status === 'finished_with_errors'
        ? (CAUSES[String(row.errorCode)] ?? (row.errorCode ? 'Unknown error' : ''))
        : '',
    status: row.status,
  };
}
