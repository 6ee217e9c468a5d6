import type { Batch } from './batch.ts';
import { countDevices, type DeviceCounts } from './device-counts.ts';

/** Which sentence the headline says. */
export type VerdictCase =
  | 'queued-no-rows'
  | 'queued'
  | 'processing-no-rows'
  | 'processing'
  | 'unknown-state' // a word nobody knows: not final, so watched on
  | 'finished-no-rows' // final, but the service reported no device at all
  | 'finished-incomplete' // final, but some rows never got a result; others may have failed
  | 'finished-with-failures'
  | 'finished-errors-unexplained' // the batch speaks of errors, yet every row succeeded
  | 'finished-all-well';

export type Tone = 'neutral' | 'success' | 'danger' | 'warning';

export interface Verdict {
  readonly case: VerdictCase;
  readonly tone: Tone;
  readonly counts: DeviceCounts;
}

/** What the batch came to. The rows decide; the batch's own word only says whether it is over (reference, 1.6). */
export function verdict(batch: Batch): Verdict {
  const counts = countDevices(batch.devices);
  const name = verdictCase(batch, counts);
  return { case: name, tone: tone(name, counts), counts };
}

function verdictCase({ state }: Batch, counts: DeviceCounts): VerdictCase {
  const noRows = counts.total === 0;
  switch (state) {
    case 'queued':
      return noRows ? 'queued-no-rows' : 'queued';
    case 'processing':
      return noRows ? 'processing-no-rows' : 'processing';
    case 'unknown':
      return 'unknown-state';
    case 'finished':
    case 'finished_with_errors':
      if (noRows) return 'finished-no-rows';
      if (counts.remaining > 0) return 'finished-incomplete';
      if (counts.failed > 0) return 'finished-with-failures';
      return state === 'finished' ? 'finished-all-well' : 'finished-errors-unexplained';
  }
}

function tone(name: VerdictCase, { failed }: DeviceCounts): Tone {
  switch (name) {
    case 'queued-no-rows':
    case 'queued':
    case 'processing-no-rows':
    case 'processing':
    case 'unknown-state':
      return 'neutral';
    case 'finished-no-rows':
    case 'finished-errors-unexplained':
      return 'warning';
    case 'finished-incomplete':
      return failed > 0 ? 'danger' : 'warning';
    case 'finished-with-failures':
      return 'danger';
    case 'finished-all-well':
      return 'success';
  }
}
