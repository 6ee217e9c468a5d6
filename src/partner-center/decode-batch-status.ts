import { type Batch, type Device, isFinal } from '../batch/batch.ts';
import { rememberByTexts } from '../batch/remember.ts';
import { field, isRecord, text } from './json.ts';
import { readDeviceState, readState } from './read-state.ts';
import { readTime } from './read-time.ts';

const MEMBERS = ['batchTrackingId', 'status', 'startedTime', 'completedTime', 'devicesStatus'];

/**
 * The only place that trusts nothing of the status call (reference, 1.4 to 1.9). `null` when the body is no object, or
 * one with none of the call's members; anything else gives a batch, however odd its parts are.
 */
export function decodeBatchStatus(body: unknown): Batch | null {
  if (!isRecord(body) || MEMBERS.every((name) => field(body, name) === undefined)) return null;
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
    devices: decodeDevices(field(body, 'devicesStatus'), isFinal(state)),
  };
}

function decodeDevices(rows: unknown, final: boolean): readonly Device[] {
  if (!Array.isArray(rows)) return [];
  // Rows share a few outcomes: what one means is found out once, and 100,000 rows keep no copies of a few words.
  const outcomeOf = rememberByTexts((status, errorCode, errorDescription) => {
    const state = readDeviceState({ state: readState(status), errorCode, errorDescription, final });
    return { status, state, errorCode, errorDescription };
  });
  return rows.map((value: unknown, position) => {
    // A row that is no object still is a row: rows are told apart by position (reference, 9).
    const row = isRecord(value) ? value : {};
    // Written out instead of with `field`: it would look up 700,000 names put together from parts.
    const { status, state, errorCode, errorDescription } = outcomeOf(
      text(row['status'] ?? row['Status']),
      text(row['errorCode'] ?? row['ErrorCode']),
      text(row['errorDescription'] ?? row['ErrorDescription']),
    );
    return {
      rowNumber: position + 1,
      serialNumber: text(row['serialNumber'] ?? row['SerialNumber']),
      productKey: text(row['productKey'] ?? row['ProductKey']),
      deviceId: text(row['deviceId'] ?? row['DeviceId']),
      status,
      state,
      errorCode,
      errorDescription,
    };
  });
}
