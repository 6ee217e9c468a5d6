import type { Pile } from '../../devices/causes.ts';
import type { DroppedValue, WrittenField } from '../combination.ts';
import type { DecodedDevice } from '../decoded-device.ts';

/** What the answer says of a line: of a failed device, what to do about its cause. */
export type Fate =
  | Pile
  | 'succeeded'
  | 'in-progress'
  | 'missing' // the answer does not report it
  | 'unmatched'; // the answer may report it: it has rows that do not say which device they are

/** A line that may be sent again. */
export interface Candidate {
  /** With all corrections made. */
  readonly device: DecodedDevice;
  readonly fate: Fate;
  /** The fields that a person corrected. */
  readonly repaired: readonly WrittenField[];
  /** Whether a person ticked or unticked the line or its cause; `undefined` where nobody did. */
  readonly ticked: boolean | undefined;
}

/** What differs between a line as it is written and as it was. */
export type Change =
  | { readonly kind: 'by-hand' | 'trimmed' | 'hash-repaired'; readonly field: WrittenField }
  | ({ readonly kind: 'dropped' } & DroppedValue);

export type NotSelected = Exclude<Fate, 'fix' | 'retry' | 'missing'> | 'not-repaired' | 'not-ticked';

/** Why a line is not sent again, although it could be written; `undefined` for one that is. */
export function whyNotSelected(
  { fate, ticked }: Candidate,
  changes: readonly Change[],
): NotSelected | undefined {
  if (ticked !== undefined) return ticked ? undefined : 'not-ticked';
  switch (fate) {
    case 'retry':
    case 'missing':
      return undefined;
    case 'fix':
      return changes.some(isRepair) ? undefined : 'not-repaired';
    case 'ask':
    case 'nothing':
    case 'succeeded':
    case 'in-progress':
    case 'unmatched':
      return fate;
  }
}

/** Leaving out what no documented combination has changes nothing about the device. */
function isRepair(change: Change): boolean {
  if (change.kind !== 'dropped') return true;
  return change.reason !== 'not-with-hash' && change.reason !== 'not-with-product-id';
}
