import type { BatchBody } from '../../sandbox/sample-batches.ts';
import type { DeviceRow } from '../../sandbox/sample-devices.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';

/** One device of a sample batch as the grid should show it, column by column. */
export interface SampleDevice {
  readonly Row: string;
  readonly 'Serial number': string;
  readonly 'Product key': string;
  readonly 'Device ID': string;
  readonly Status: 'Failed' | 'In progress' | 'Succeeded';
  readonly 'Error code': string;
  readonly Error: string;
  /** The service's own word. */
  readonly status: string;
}

/** What the sandbox answers to the first look at a sample batch, at once. */
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

/** The body of that answer, for a sample batch that does not run. */
export async function sampleText(scenario: string): Promise<string> {
  const reply = await firstAnswer(scenario);
  if (reply === 'reset') throw new Error(`${scenario} has no answer`);
  return reply.body;
}

/** The devices of that answer, read without any of the app's code. */
export async function sampleDevices(scenario: string): Promise<readonly SampleDevice[]> {
  const { devicesStatus }: BatchBody = JSON.parse((await sampleText(scenario)).replace(/^\uFEFF/, ''));
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
    'Serial number': row.serialNumber ?? '',
    'Product key': row.productKey ?? '',
    'Device ID': row.deviceId ?? '',
    Status:
      row.status === 'finished' || row.status === 'finished_with_errors' ? words[row.status] : 'In progress',
    'Error code': String(row.errorCode ?? ''),
    Error: row.errorDescription ?? '',
    status: row.status,
  };
}
