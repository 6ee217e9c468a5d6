import type { DeviceState } from '../devices/device.ts';
import type { Batch } from './batch.ts';

/** What changed between two answers; rows that came with a result count as newly failed or succeeded too. */
export interface Changes {
  readonly newlyFailed: number;
  readonly newlySucceeded: number;
  readonly newRows: number;
  readonly stateChanged: boolean;
}

/** `null` for the first answer and for one that brought nothing new. */
export function changesSince(previous: Batch | null, next: Batch): Changes | null {
  if (previous === null) return null;
  const { failed: newlyFailed, succeeded: newlySucceeded } = changedRows(previous, next);
  const newRows = Math.max(0, next.devices.length - previous.devices.length);
  const stateChanged = next.state !== previous.state;
  const nothing = newlyFailed + newlySucceeded + newRows === 0 && !stateChanged;
  return nothing ? null : { newlyFailed, newlySucceeded, newRows, stateChanged };
}

/** How many rows are new or have another state, each counted once. */
export function countChangedRows(previous: Batch, next: Batch): number {
  return Object.values(changedRows(previous, next)).reduce((sum, count) => sum + count, 0);
}

/**
 * Counts the rows that are new or have another state, by the state they have now. Rows are paired by position
 * (docs/partner-center-api.md#decoding-rules).
 */
function changedRows(previous: Batch, next: Batch): Readonly<Record<DeviceState, number>> {
  const before = previous.devices.outcomes;
  const after = next.devices.outcomes;
  const counts: Record<DeviceState, number> = { failed: 0, 'in-progress': 0, succeeded: 0 };
  for (let position = 0; position < after.byRow.length; position += 1) {
    const state = after.distinct[after.byRow[position] ?? -1]?.state;
    if (state === undefined || before.distinct[before.byRow[position] ?? -1]?.state === state) continue;
    counts[state] += 1;
  }
  return counts;
}
