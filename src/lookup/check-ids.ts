import type { BatchIds } from '../batch/batch.ts';
import { ZERO_GUID } from '../text/guid.ts';
import { parseGuid } from './read/parse-guid.ts';

type CustomerIdProblem = 'missing' | 'not-a-guid' | 'customer-name' | 'customer-domain' | 'all-zero';
type TrackingIdProblem = 'missing' | 'not-a-guid' | 'batch-name' | 'same-as-customer' | 'all-zero';

/** The problem of each field; a valid one is absent. */
export interface IdProblems {
  readonly customerId?: CustomerIdProblem;
  readonly trackingId?: TrackingIdProblem;
}

export type CheckedIds =
  | { readonly kind: 'ids'; readonly ids: BatchIds }
  | { readonly kind: 'problems'; readonly problems: IdProblems };

/**
 * A domain or an account in it: the service accepts neither as a customer
 * (docs/partner-center-api.md#request).
 */
const DOMAIN = /^(?:[^\s@/]+@)?(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;

/** Hexadecimal digits alone are a GUID, or part of one, and not a name. */
export const PART_OF_GUID = /^[{("']?[0-9a-f-]{8,}[})"']?$/i;

/** A path, or one long word with digits, like an ID with a wrong letter. "A/S" and "c/o" may be part of a name. */
const PATH_OR_WRONG_ID = /[/\\]\S{3}|^(?=\S*\d)\S{30}/;

/** Validates the two fields as typed; the resulting IDs are canonical. */
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
  // A batch may have any name (docs/partner-center-api.md#location-header), but hexadecimal digits alone are part of a
  // GUID.
  const isSomethingElse = PART_OF_GUID.test(value) || DOMAIN.test(value) || /[/\\]/.test(value);
  return isSomethingElse ? 'not-a-guid' : 'batch-name';
}
