import type { BatchIds } from '../../batch/batch.ts';
import { readStored, removeStored, writeStored } from '../../browser/browser-storage.ts';
import { PART_OF_GUID } from '../check-ids.ts';
import { parseGuid } from '../read/parse-guid.ts';

/** Per tab, during a sign-in: the account and the two fields, a line each. */
const KEY = 'device-batch-status.typed-ids';
const MAX_CHARACTERS = 1_000;

/** Stores the form's fields for this account alone: IDs and parts of them, but no customer's name. */
export function saveDraftIds(accountId: string, { customerId, trackingId }: BatchIds): void {
  writeStored('sessionStorage', KEY, [accountId, idOnly(customerId), idOnly(trackingId)].join('\n'));
}

/** The stored fields of this account, or empty ones. */
export function readDraftIds(accountId: string): BatchIds {
  const [keptFor, customerId = '', trackingId = ''] = read()?.split('\n') ?? [];
  return keptFor === accountId ? { customerId, trackingId } : { customerId: '', trackingId: '' };
}

export function clearDraftIds(): void {
  removeStored('sessionStorage', KEY);
}

const read = () => readStored('sessionStorage', KEY, MAX_CHARACTERS);

function idOnly(text: string): string {
  return parseGuid(text) !== null || PART_OF_GUID.test(text.trim()) ? text : '';
}
