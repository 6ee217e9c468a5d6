import type { BatchIds } from '../batch/batch.ts';
import { ZERO_GUID } from '../text/guid.ts';
import { parseGuid } from './read/parse-guid.ts';

type CustomerIdProblem = 'missing' | 'not-a-guid' | 'customer-name' | 'customer-domain' | 'all-zero';
type TrackingIdProblem = 'missing' | 'not-a-guid' | 'batch-name' | 'same-as-customer' | 'all-zero';

/** What is wrong with each field; a field that is fine is absent. */
export interface IdProblems {
  readonly customerId?: CustomerIdProblem;
  readonly trackingId?: TrackingIdProblem;
}

export type CheckedIds =
  | { readonly kind: 'ids'; readonly ids: BatchIds }
  | { readonly kind: 'problems'; readonly problems: IdProblems };

/**
 * A domain or an account in it: either names the customer to people, neither to the service
 * (docs/partner-center-api.md#request).
 */
const DOMAIN = /^(?:[^\s@/]+@)?(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;

/** Hexadecimal digits alone are a GUID, or one that lost some of them; no name. */
export const PART_OF_GUID = /^[{("']?[0-9a-f-]{8,}[})"']?$/i;

/** A path, or one long word with digits, as an ID with a wrong letter is. "A/S" and "c/o" may stand in a name. */
const PATH_OR_WRONG_ID = /[/\\]\S{3}|^(?=\S*\d)\S{30}/;

/** Checks what stands in the two fields, as typed; the IDs that come out are canonical. */
export function checkIds(typed: BatchIds): CheckedIds {
  const customerId = parseGuid(typed.customerId);
  const trackingId = parseGuid(typed.trackingId);
  const customerProblem = customerId ? problemOfGuid(customerId) : problemOfCustomerText(typed.customerId);
  const trackingProblem = !trackingId
    ? problemOfTrackingText(typed.trackingId)
    : (problemOfGuid(trackingId) ?? (trackingId === customerId ? 'same-as-customer' : null));
  if (customerId && trackingId && !customerProblem && !trackingProblem) {
    return { kind: 'ids', ids: { customerId, trackingId } };
  }
  return {
    kind: 'problems',
    problems: {
      ...(customerProblem && { customerId: customerProblem }),
      ...(trackingProblem && { trackingId: trackingProblem }),
    },
  };
}

function problemOfGuid(guid: string): 'all-zero' | null {
  return guid === ZERO_GUID ? 'all-zero' : null;
}

function problemOfCustomerText(text: string): CustomerIdProblem {
  const value = text.trim();
  if (value === '') return 'missing';
  if (DOMAIN.test(value)) return 'customer-domain';
  const isSomethingElse = PART_OF_GUID.test(value) || PATH_OR_WRONG_ID.test(value) || !/\p{L}/u.test(value);
  return isSomethingElse ? 'not-a-guid' : 'customer-name';
}

function problemOfTrackingText(text: string): TrackingIdProblem {
  const value = text.trim();
  if (value === '') return 'missing';
  // Batches are named freely (docs/partner-center-api.md#location-header); but hexadecimal digits alone are a GUID that
  // lost some of them.
  const isSomethingElse = PART_OF_GUID.test(value) || DOMAIN.test(value) || /[/\\]/.test(value);
  return isSomethingElse ? 'not-a-guid' : 'batch-name';
}
