import type { Device } from './batch.ts';
import { isErrorCode } from './error-code.ts';
import { compareText, sortKey } from './sort-key.ts';

/** One error code among the rows, as the service wrote it. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
  /** The error description that stands most often beside it; `''` when none does. */
  readonly description: string;
}

/** The error codes present, most frequent first, equally frequent ones by number. */
export function countCodes(devices: readonly Device[]): readonly CodeCount[] {
  const descriptionsOf = new Map<string, Map<string, number>>();
  for (const { errorCode, errorDescription } of devices) {
    let descriptions = descriptionsOf.get(errorCode);
    if (descriptions === undefined) {
      descriptions = new Map();
      descriptionsOf.set(errorCode, descriptions);
    }
    descriptions.set(errorDescription, (descriptions.get(errorDescription) ?? 0) + 1);
  }
  return [...descriptionsOf]
    .filter(([code]) => isErrorCode(code))
    .map(([code, descriptions]) => summary(code, descriptions))
    .toSorted((a, b) => b.count - a.count || compareText(sortKey(a.code), sortKey(b.code)));
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
