import type { Device } from './batch.ts';

/**
 * The rows of `next`, but every row that did not change since `previous` is the very same object, and when none did
 * the very same array, so that whoever draws or caches by identity has nothing to do.
 */
export function shareRows(previous: readonly Device[], next: readonly Device[]): readonly Device[] {
  let changed = previous.length !== next.length;
  const shared = next.map((row, position) => {
    const before = previous[position];
    if (before !== undefined && sameRow(before, row)) return before;
    changed = true;
    return row;
  });
  return changed ? shared : previous;
}

// Field by field instead of a deep comparison: ten times faster at 100,000 rows (grid-performance, item 5).
function sameRow(a: Device, b: Device): boolean {
  return (
    a.rowNumber === b.rowNumber &&
    a.state === b.state &&
    a.status === b.status &&
    a.errorCode === b.errorCode &&
    a.errorDescription === b.errorDescription &&
    a.serialNumber === b.serialNumber &&
    a.productKey === b.productKey &&
    a.deviceId === b.deviceId
  );
}
