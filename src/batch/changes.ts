import type { Batch } from './batch.ts';

/** What moved between two answers; rows that came with a result count as newly failed or succeeded too. */
export interface Changes {
  readonly newlyFailed: number;
  readonly newlySucceeded: number;
  readonly newRows: number;
  readonly stateChanged: boolean;
}

/** `null` for the first answer and for one that brought nothing new. Rows are paired by position (reference, 9). */
export function changesSince(previous: Batch | null, next: Batch): Changes | null {
  if (previous === null) return null;
  let newlyFailed = 0;
  let newlySucceeded = 0;
  for (const [position, device] of next.devices.entries()) {
    if (previous.devices[position]?.state === device.state) continue;
    if (device.state === 'failed') newlyFailed += 1;
    else if (device.state === 'succeeded') newlySucceeded += 1;
  }
  const newRows = Math.max(0, next.devices.length - previous.devices.length);
  const stateChanged = next.state !== previous.state;
  const nothing = newlyFailed + newlySucceeded + newRows === 0 && !stateChanged;
  return nothing ? null : { newlyFailed, newlySucceeded, newRows, stateChanged };
}
