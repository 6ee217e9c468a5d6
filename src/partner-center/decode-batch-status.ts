import { type Batch, type BatchState, type Device, isFinal } from '../batch/batch.ts';
import { field, isRecord, type JsonRecord, text } from './json.ts';
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
  const intern = interner();
  const states = new Map<string, BatchState>();
  const stateOf = (word: string): BatchState => {
    const known = states.get(word);
    if (known !== undefined) return known;
    const state = readState(word);
    states.set(word, state);
    return state;
  };
  return rows.map((value: unknown, position) => {
    // A row that is no object still is a row: rows are told apart by position (reference, 9).
    const row = isRecord(value) ? value : {};
    const status = intern(member(row, 'status', 'Status'));
    const errorCode = intern(member(row, 'errorCode', 'ErrorCode'));
    const errorDescription = intern(member(row, 'errorDescription', 'ErrorDescription'));
    return {
      rowNumber: position + 1,
      serialNumber: member(row, 'serialNumber', 'SerialNumber'),
      productKey: member(row, 'productKey', 'ProductKey'),
      deviceId: member(row, 'deviceId', 'DeviceId'),
      status,
      state: readDeviceState({ state: stateOf(status), errorCode, errorDescription, final }),
      errorCode,
      errorDescription,
    };
  });
}

// `field` without putting names together, 700,000 times over.
function member(row: JsonRecord, name: string, pascalName: string): string {
  return text(row[name] ?? row[pascalName]);
}

/** Gives equal texts as one, so that 100,000 rows do not keep 100,000 copies of a few words. */
function interner(): (value: string) => string {
  const seen = new Map<string, string>();
  return (value) => {
    const known = seen.get(value);
    if (known === undefined) seen.set(value, value);
    return known ?? value;
  };
}
