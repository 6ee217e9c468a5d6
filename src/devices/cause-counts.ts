import { type Cause, CAUSES } from './causes.ts';
import type { Outcome } from './device.ts';

/** What the service says of a failed device. */
export type DeviceError = Pick<Outcome, 'errorCode' | 'errorDescription'>;

/** A cause among the devices, and how many have it. */
export interface CauseCount {
  readonly cause: Cause;
  readonly count: number;
  /** What the service says of these devices, most frequent first; at most `MOST_ERRORS`. */
  readonly errors: readonly DeviceError[];
}

/** More raw texts than these explain nothing more; the grid shows all. */
const MOST_ERRORS = 3;

/** The causes present, in the order of `CAUSES`. `tally` says how many devices have each outcome. */
export function countCauses(outcomes: readonly Outcome[], tally: Uint32Array): readonly CauseCount[] {
  const found = new Map<Cause, { count: number; errors: Map<string, DeviceError & { count: number }> }>();
  for (const [number, { cause, errorCode, errorDescription }] of outcomes.entries()) {
    const count = tally[number] ?? 0;
    if (cause === null || count === 0) continue;
    let entry = found.get(cause);
    if (entry === undefined) found.set(cause, (entry = { count: 0, errors: new Map() }));
    entry.count += count;
    const key = `${errorCode.length} ${errorCode}${errorDescription}`;
    entry.errors.set(key, {
      errorCode,
      errorDescription,
      count: count + (entry.errors.get(key)?.count ?? 0),
    });
  }
  return CAUSES.flatMap((cause) => {
    const entry = found.get(cause);
    if (entry === undefined) return [];
    const errors = [...entry.errors.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_ERRORS);
    return [{ cause, count: entry.count, errors }];
  });
}
