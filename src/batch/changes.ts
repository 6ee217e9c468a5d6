import type { Batch } from './batch.ts';

/** What moved between two answers; rows that came with a result count as newly failed or succeeded too. */
export interface Changes {
  readonly newlyFailed: number;
  readonly newlySucceeded: number;
  readonly newRows: number;
  readonly stateChanged: boolean;
}

/**
 * `null` for the first answer and for one that brought nothing new. Rows are paired by position
 * (docs/partner-center-api.md#decoding-rules).
 */
export function changesSince(previous: Batch | null, next: Batch): Changes | null {
  if (previous === null) return null;
  const before = previous.devices.outcomes;
  const after = next.devices.outcomes;
  let newlyFailed = 0;
  let newlySucceeded = 0;
  for (let position = 0; position < after.byRow.length; position += 1) {
    const state = after.distinct[after.byRow[position] ?? -1]?.state;
    if (before.distinct[before.byRow[position] ?? -1]?.state === state) continue;
    if (state === 'failed') newlyFailed += 1;
    else if (state === 'succeeded') newlySucceeded += 1;
  }
  const newRows = Math.max(0, next.devices.length - previous.devices.length);
  const stateChanged = next.state !== previous.state;
  const nothing = newlyFailed + newlySucceeded + newRows === 0 && !stateChanged;
  return nothing ? null : { newlyFailed, newlySucceeded, newRows, stateChanged };
}

/** How many rows are new or have another state, each counted once. Rows are paired by position. */
export function countChangedRows(previous: Batch, next: Batch): number {
  const before = previous.devices.outcomes;
  const after = next.devices.outcomes;
  let changed = 0;
  for (let position = 0; position < after.byRow.length; position += 1) {
    const state = after.distinct[after.byRow[position] ?? -1]?.state;
    if (before.distinct[before.byRow[position] ?? -1]?.state !== state) changed += 1;
  }
  return changed;
}
