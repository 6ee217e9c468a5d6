import { idsOf, type NamedId } from './find-ids.ts';
import type { LabelledGuid } from './label-guids.ts';
import { pairBatches } from './pair-batches.ts';
import type { PastedIds, Reading, Source } from './pasted-ids.ts';

/** The IDs of a text without a Location: by its paths and keys, then by the words beside GUIDs, then by their order. */
export function byElimination(
  { paths, keys }: Reading,
  labelled: readonly LabelledGuid[],
  known: Source | null,
): PastedIds {
  const words = labelled.flatMap(({ id, label }) =>
    label === 'customerId' || label === 'trackingId' ? [{ field: label, id }] : [],
  );
  const trackings = firstFilled(idsOf([...keys, ...paths], 'trackingId'), idsOf(words, 'trackingId'));
  const customers = firstFilled(
    idsOf(paths, 'customerId'),
    idsOf(keys, 'customerId'),
    idsOf(words, 'customerId'),
  );
  const isUnsure = labelled.some(({ label }) => label === 'other');
  const unnamed = isUnsure
    ? []
    : [...new Set(labelled.filter(({ label }) => label === null).map(({ id }) => id))];
  const one = known === 'json' || idsOf(keys, 'trackingId').length > 0 ? 'json' : (known ?? 'guid');
  const two = one === 'guid' ? 'two-guids' : one;

  const [first, second, third] = unnamed;
  const single = second === undefined ? first : undefined;
  const [tracking, anotherTracking] = trackings;
  const [customer, anotherCustomer] = customers;
  if (tracking === undefined) {
    if (anotherCustomer !== undefined) return { kind: 'nothing' };
    if (customer !== undefined) {
      return single === undefined
        ? { kind: 'one', id: customer, field: 'customerId', source: one }
        : { kind: 'both', customerId: customer, trackingId: single, source: two };
    }
    if (single !== undefined) return { kind: 'one', id: single, source: one };
    return first !== undefined && second !== undefined && third === undefined
      ? { kind: 'both', customerId: first, trackingId: second, source: two }
      : { kind: 'nothing' };
  }
  if (anotherTracking !== undefined || anotherCustomer !== undefined) {
    return severalOf(trackings, customers.length === 0 && single ? [single] : customers, [
      keys,
      paths,
      words,
    ]);
  }
  const customerId = customer ?? single;
  return customerId === undefined
    ? { kind: 'one', id: tracking, field: 'trackingId', source: one }
    : { kind: 'both', customerId, trackingId: tracking, source: two };
}

function severalOf(
  trackings: readonly string[],
  customers: readonly string[],
  lists: readonly (readonly NamedId[])[],
): PastedIds {
  const [tracking = '', anotherTracking] = trackings;
  const [customer = null, anotherCustomer] = customers;
  if (anotherCustomer === undefined) {
    return {
      kind: 'several',
      batches: trackings.map((trackingId) => ({ customerId: customer, trackingId })),
    };
  }
  if (anotherTracking === undefined) {
    return {
      kind: 'several',
      batches: customers.map((customerId) => ({ customerId, trackingId: tracking })),
    };
  }
  const inOrder = lists.find(
    (list) => idsOf(list, 'trackingId').length > 1 && idsOf(list, 'customerId').length > 1,
  );
  const unknown = trackings.map((trackingId) => ({ customerId: null, trackingId }));
  return { kind: 'several', batches: inOrder ? pairBatches(inOrder) : unknown };
}

/** The first list that is not empty: they are ordered by certainty. */
function firstFilled(...lists: readonly string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}
