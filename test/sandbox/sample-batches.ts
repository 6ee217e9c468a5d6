import type { DeviceRow } from './sample-devices.ts';
import { seededRandom } from './seeded.ts';

/** The body of the status call in the service's own shape (docs/partner-center-api.md#batch-details). */
export interface BatchBody {
  readonly batchTrackingId: string;
  readonly status: string;
  readonly startedTime: string;
  readonly completedTime: string;
  readonly devicesStatus?: readonly DeviceRow[] | null;
  readonly attributes: { readonly objectType: 'BatchUploadDetails' };
}

/** An unset time: the service's model cannot hold null (docs/partner-center-api.md#timestamps). */
const UNSET_TIME = '0001-01-01T00:00:00';

/** UTC without a zone, as the service writes it (docs/partner-center-api.md#timestamps). */
const serviceTime = (ms: number) => new Date(ms).toISOString().slice(0, 19);

export function batchBody(
  batchTrackingId: string,
  status: string,
  devicesStatus: readonly DeviceRow[] | null | undefined,
  times: { readonly started?: number; readonly completed?: number } = {},
): BatchBody {
  return {
    batchTrackingId,
    status,
    startedTime: times.started === undefined ? UNSET_TIME : serviceTime(times.started),
    completedTime: times.completed === undefined ? UNSET_TIME : serviceTime(times.completed),
    ...(devicesStatus === undefined ? {} : { devicesStatus }),
    attributes: { objectType: 'BatchUploadDetails' },
  };
}

/** A running batch: queued without rows, then its rows finish one after the other. Durations in milliseconds. */
export interface Timeline {
  readonly rows: readonly DeviceRow[];
  readonly queuedMs: number;
  readonly endMs: number;
  readonly endStatus: 'finished' | 'finished_with_errors';
}

/** The batch `elapsedMs` after its first status call, which was at `firstAt` (epoch milliseconds). */
export function batchAt(
  timeline: Timeline,
  trackingId: string,
  firstAt: number,
  elapsedMs: number,
): BatchBody {
  const { rows, queuedMs, endMs, endStatus } = timeline;
  if (elapsedMs < queuedMs) return batchBody(trackingId, 'queued', []);
  const started = firstAt + queuedMs;
  if (elapsedMs >= endMs)
    return batchBody(trackingId, endStatus, rows, { started, completed: firstAt + endMs });

  const ended = Math.floor((rows.length * (elapsedMs - queuedMs)) / (endMs - queuedMs));
  const ranks = finishingRanks(rows.length);
  const now = rows.map((row, index) => ((ranks[index] ?? 0) < ended ? row : stillRunning(row)));
  return batchBody(trackingId, 'processing', now, { started });
}

export function stillRunning(row: DeviceRow): DeviceRow {
  const { errorCode: _code, errorDescription: _description, attributes, ...rest } = row;
  return { ...rest, status: 'in-progress', attributes };
}

/** The rank at which each row finishes: roughly in row order, as with parallel work. */
function finishingRanks(count: number): readonly number[] {
  const random = seededRandom(count);
  const jittered = Array.from({ length: count }, (_, index) => ({ index, at: index + random() * 24 }));
  const ranks: number[] = Array.from({ length: count }, () => 0);
  jittered
    .toSorted((a, b) => a.at - b.at)
    .forEach(({ index }, rank) => {
      ranks[index] = rank;
    });
  return ranks;
}
