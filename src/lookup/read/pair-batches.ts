import type { NamedId } from './find-ids.ts';

/** One of several batches; the customer is `null` where the text does not identify it. */
export interface FoundBatch {
  readonly customerId: string | null;
  readonly trackingId: string;
}

/** Pairs tracking IDs with customers by their order in a text. Each pair is listed once. */
export function pairBatches(named: readonly NamedId[]): readonly FoundBatch[] {
  const customers = named.filter(({ field }) => field === 'customerId').map(({ id }) => id);
  const trackings = named.filter(({ field }) => field === 'trackingId').map(({ id }) => id);
  const [only, another] = new Set(customers);
  const isPaired = customers.length === trackings.length;
  // Where a customer comes first, the tracking IDs after each customer are its own; any other order is ambiguous.
  const isCustomerFirst = named[0]?.field === 'customerId';
  let before: string | null = null;
  let index = 0;
  const batches: FoundBatch[] = [];
  for (const { field, id } of named) {
    if (field === 'customerId') {
      before = isCustomerFirst ? id : null;
    } else {
      const customerId =
        another === undefined ? (only ?? null) : isPaired ? (customers[index] ?? null) : before;
      batches.push({ customerId, trackingId: id });
      index += 1;
    }
  }
  return distinctBatches(batches);
}

export function distinctBatches<Batch extends FoundBatch>(batches: readonly Batch[]): readonly Batch[] {
  return [...new Map(batches.map((batch) => [`${batch.customerId} ${batch.trackingId}`, batch])).values()];
}
