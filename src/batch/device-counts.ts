import type { Device } from './batch.ts';

/** `failed + succeeded + remaining` is always `total`. */
export interface DeviceCounts {
  readonly total: number;
  readonly failed: number;
  readonly succeeded: number;
  /** Rows without a result yet. */
  readonly remaining: number;
}

export function countDevices(devices: readonly Device[]): DeviceCounts {
  let failed = 0;
  let succeeded = 0;
  for (const { state } of devices) {
    if (state === 'failed') failed += 1;
    else if (state === 'succeeded') succeeded += 1;
  }
  const total = devices.length;
  return { total, failed, succeeded, remaining: total - failed - succeeded };
}
