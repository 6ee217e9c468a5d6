import { type Batch, isFinal } from '../../batch/batch.ts';
import type { IdentityMember } from '../../devices/device.ts';
import { DeviceRows } from '../../devices/rows/device-rows.ts';
import { collectOutcomes } from '../../devices/rows/outcomes.ts';
import { asRecord, isRecord } from '../../text/json.ts';
import { field, isInexact, text } from './json.ts';
import { readDeviceState, readState } from './read-state.ts';
import { readTime } from './read-time.ts';

const MEMBERS = ['batchTrackingId', 'status', 'startedTime', 'completedTime', 'devicesStatus'];

/**
 * Validates the answer of the status call (docs/partner-center-api.md#decoding-rules). `null` when the body is not an
 * object, has none of the call's members, or its rows are not a list; anything else gives a batch, whatever its parts.
 */
export function decodeBatchStatus(body: unknown): Batch | null {
  if (!isRecord(body) || MEMBERS.every((name) => field(body, name) === undefined)) return null;
  const rows = field(body, 'devicesStatus') ?? [];
  if (!Array.isArray(rows)) return null;
  const status = text(field(body, 'status'));
  const state = readState(status);
  const startedAt = readTime(field(body, 'startedTime'));
  const completedAt = readTime(field(body, 'completedTime'));
  const backwards = startedAt !== null && completedAt !== null && completedAt < startedAt;
  return {
    trackingId: text(field(body, 'batchTrackingId')),
    state,
    status,
    startedAt,
    completedAt: backwards ? null : completedAt,
    devices: decodeDevices(rows, isFinal(state)),
  };
}

/** Whether a row identifies its device by a number that lost digits. Takes a millisecond for 100,000 rows. */
export function hasInexactIds(body: unknown): boolean {
  const rows = isRecord(body) ? field(body, 'devicesStatus') : null;
  return (
    Array.isArray(rows) &&
    rows.some(
      (row) =>
        isRecord(row) &&
        (isInexact(row['serialNumber'] ?? row['SerialNumber']) ||
          isInexact(row['productKey'] ?? row['ProductKey']) ||
          isInexact(row['deviceId'] ?? row['DeviceId'])),
    )
  );
}

const PASCAL_CASE: Readonly<Record<IdentityMember, string>> = {
  serialNumber: 'SerialNumber',
  productKey: 'ProductKey',
  deviceId: 'DeviceId',
};

function decodeDevices(rows: readonly unknown[], final: boolean): DeviceRows {
  // A row that is not an object counts too: rows are identified by position
  // (docs/partner-center-api.md#decoding-rules).
  const rowAt = (position: number) => asRecord(rows[position]);
  // Rows share a few outcomes: each is interpreted once.
  const { add, outcomes } = collectOutcomes(rows.length, (status, errorCode, errorDescription) =>
    readDeviceState({ state: readState(status), errorCode, errorDescription, final }),
  );
  for (let position = 0; position < rows.length; position += 1) {
    const row = rowAt(position);
    // Not with `field`, which would concatenate 300,000 names.
    add(
      text(row['status'] ?? row['Status']),
      text(row['errorCode'] ?? row['ErrorCode']),
      text(row['errorDescription'] ?? row['ErrorDescription']),
    );
  }
  return new DeviceRows(outcomes, (position, column) => {
    const row = rowAt(position);
    return text(row[column] ?? row[PASCAL_CASE[column]]);
  });
}
