import { countDevices, type DeviceCounts } from '../devices/device-counts.ts';
import { type Batch, isFinal } from './batch.ts';

/** Which sentence the headline says. */
export type VerdictCase =
  | 'queued-no-rows'
  | 'queued'
  | 'processing-no-rows'
  | 'processing'
  | 'unknown-state' // an undocumented status: not final, so polling goes on
  | 'finished-no-rows' // final, but the service reported no device at all
  | 'finished-errors-no-rows' // the same, and the batch's status reports errors
  | 'finished-incomplete' // final, none failed, but some rows never got a result
  | 'finished-with-failures' // some rows may also have no result
  | 'finished-errors-unexplained' // the batch's status reports errors, yet every row succeeded
  | 'finished-all-well';

/** What the browser tab says; shorter than the headline. */
export type TitleCase = 'queued' | 'percent' | 'failed' | 'incomplete' | 'errors' | 'no-devices' | 'done';

/** Chooses the icon and its colour. */
export type Tone = 'neutral' | 'success' | 'danger' | 'warning' | 'settled';

export interface Verdict {
  readonly case: VerdictCase;
  readonly title: TitleCase;
  readonly tone: Tone;
  readonly counts: DeviceCounts;
}

/**
 * The outcome of the batch: headline, title and icon in one, so that they never disagree. The rows decide; the batch's status
 * only says whether it is over (docs/partner-center-api.md#states).
 */
export function verdict(batch: Batch): Verdict {
  const counts = countDevices(batch.devices);
  return { ...(isFinal(batch.state) ? finalVerdict(batch, counts) : runningVerdict(batch, counts)), counts };
}

type Wording = Omit<Verdict, 'counts'>;

function runningVerdict({ state }: Batch, { total }: DeviceCounts): Wording {
  if (state === 'queued') {
    return { case: total === 0 ? 'queued-no-rows' : 'queued', title: 'queued', tone: 'neutral' };
  }
  if (state === 'unknown') return { case: 'unknown-state', title: 'percent', tone: 'neutral' };
  return { case: total === 0 ? 'processing-no-rows' : 'processing', title: 'percent', tone: 'neutral' };
}

function finalVerdict({ state }: Batch, { total, failed, settled, remaining }: DeviceCounts): Wording {
  const withErrors = state === 'finished_with_errors';
  if (total === 0) {
    return withErrors
      ? { case: 'finished-errors-no-rows', title: 'errors', tone: 'warning' }
      : { case: 'finished-no-rows', title: 'no-devices', tone: 'warning' };
  }
  if (failed > settled) return { case: 'finished-with-failures', title: 'failed', tone: 'danger' };
  if (failed > 0 && remaining === 0)
    return { case: 'finished-with-failures', title: 'done', tone: 'settled' };
  if (remaining > 0) {
    return {
      case: failed > 0 ? 'finished-with-failures' : 'finished-incomplete',
      title: 'incomplete',
      tone: 'warning',
    };
  }
  return withErrors
    ? { case: 'finished-errors-unexplained', title: 'errors', tone: 'warning' }
    : { case: 'finished-all-well', title: 'done', tone: 'success' };
}
