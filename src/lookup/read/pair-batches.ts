import type { NamedId } from './find-ids.ts';

/** One of several batches; the customer is `null` where the text does not say whose it is. */
export interface FoundBatch {
  readonly customerId: string | null;
  readonly trackingId: string;
}

/** Which customer each tracking ID belongs to, by the order of a text. Each pair is listed once. */
export function pairBatches(named: readonly NamedId[]): readonly FoundBatch[] {
  const customers = named.filter(({ field }) => field === 'customerId').map(({ id }) => id);
  const trackings = named.filter(({ field }) => field === 'trackingId').map(({ id }) => id);
  const [only, another] = new Set(customers);
  const isPaired = customers.length === trackings.length;
  // Where customers come first, each has the tracking IDs after it; in any other order nothing is certain.
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
