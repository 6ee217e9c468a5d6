import type { BatchState } from '../../batch/batch.ts';
import type { DeviceState } from '../../devices/device.ts';
import { isErrorCode, isErrorName } from '../../devices/error-code.ts';

const BY_WORD: ReadonlyMap<string, BatchState> = new Map([
  ['queued', 'queued'],
  ['processing', 'processing'],
  ['inprogress', 'processing'], // documented for devices only, as `in-progress`
  ['finished', 'finished'],
  ['finishedwitherrors', 'finished_with_errors'],
  // The SDK's enum, whose converter takes its numbers too; 0 is Unknown.
  ['1', 'queued'],
  ['2', 'processing'],
  ['3', 'finished'],
  ['4', 'finished_with_errors'],
]);

/**
 * A state as the service writes it: any letter case, with hyphens, underscores or neither, or its number
 * (docs/partner-center-api.md#states).
 */
export function readState(word: string): BatchState {
  const letters = word
    .toLowerCase()
    .replace(/(?<=[a-z])[-_](?=[a-z])/g, '')
    .trim();
  return BY_WORD.get(letters) ?? 'unknown';
}

export interface RowWords {
  readonly state: BatchState;
  readonly errorCode: string;
  readonly errorDescription: string;
  /** Whether the batch is over, so that this row will not change any more. */
  readonly final: boolean;
}

/**
 * The state of a device. A row with an error has failed even where it says `finished`. Where the row says that it is
 * still processed, the service may repeat the attempt: it has failed only once the batch is over.
 */
export function readDeviceState({ state, errorCode, errorDescription, final }: RowWords): DeviceState {
  const hasError = isErrorCode(errorCode) || isErrorName(errorDescription);
  switch (state) {
    case 'finished_with_errors':
      return 'failed';
    case 'finished':
      return hasError ? 'failed' : 'succeeded';
    case 'queued':
    case 'processing':
      return hasError && final ? 'failed' : 'in-progress';
    case 'unknown':
      return hasError ? 'failed' : 'in-progress';
  }
}
