import type { Outcome } from './device.ts';
import { isErrorCode } from './error-code.ts';
import type { Ranks } from './sort/sort-order.ts';

/** One error code among the rows, as the service wrote it. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
  /** The error description that stands most often beside it; `''` when none does. */
  readonly description: string;
}

/**
 * The error codes present, most frequent first, equally frequent ones by number. `tally` says how many rows have each
 * outcome, `rankOf` how the codes of the outcomes compare.
 */
export function countCodes(
  outcomes: readonly Outcome[],
  tally: Uint32Array,
  { rankOf }: Ranks,
): readonly CodeCount[] {
  const found = new Map<string, { rank: number; descriptions: Map<string, number> }>();
  for (const [number, { errorCode, errorDescription }] of outcomes.entries()) {
    if (!isErrorCode(errorCode)) continue;
    let entry = found.get(errorCode);
    if (entry === undefined) {
      entry = { rank: rankOf[number] ?? 0, descriptions: new Map() };
      found.set(errorCode, entry);
    }
    const before = entry.descriptions.get(errorDescription) ?? 0;
    entry.descriptions.set(errorDescription, before + (tally[number] ?? 0));
  }
  return [...found]
    .map(([code, { rank, descriptions }]) => ({ rank, summary: summary(code, descriptions) }))
    .toSorted((a, b) => b.summary.count - a.summary.count || a.rank - b.rank)
    .map((entry) => entry.summary);
}

function summary(code: string, descriptions: ReadonlyMap<string, number>): CodeCount {
  let count = 0;
  let description = '';
  let most = 0;
  for (const [text, times] of descriptions) {
    count += times;
    if (text !== '' && times > most) {
      description = text;
      most = times;
    }
  }
  return { code, count, description };
}
