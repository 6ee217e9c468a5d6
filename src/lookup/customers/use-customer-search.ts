import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { useClient } from '../../partner-center/client-context.ts';
import { canRequest, customerSearchQuery } from '../../partner-center/customers-query.ts';
import type { Customer } from '../../partner-center/decode/decode-customers.ts';
import { PART_OF_GUID } from '../check-ids.ts';
import { parseGuid } from '../read/parse-guid.ts';

/** Customers to choose from for the text being typed; `null` where no list is shown: no search is wanted, or none has an answer. */
export function useCustomerSearch(typed: string) {
  const client = useClient();
  const { subscribe, notBefore } = client.customersGate;
  const isAllowed = useSyncExternalStore(subscribe, notBefore) !== Infinity;
  const text = typed.trim();
  const { data, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...customerSearchQuery(client, text),
    enabled: (query) => isSought(text) && canRequest(query, client),
    placeholderData: keepPreviousData,
  });
  // Until the answer for the longer text arrives, the customers found for the shorter one are filtered by it.
  const narrowed = isPlaceholderData ? data?.filter((customer) => beginsWith(customer, text)) : data;
  const isOpen = isSought(text) && !(isPlaceholderData && narrowed?.length === 0);
  return {
    found: (isOpen && narrowed) || null,
    isAllowed,
    showMore: hasNextPage && !isPlaceholderData ? () => void (isFetchingNextPage || fetchNextPage()) : null,
  };
}

/** Whether a text may be the beginning of a name or domain, and not of an ID. */
function isSought(text: string): boolean {
  const { length } = text;
  return length >= 2 && length <= 100 && !PART_OF_GUID.test(text) && parseGuid(text) === null;
}

function beginsWith({ companyName, domain }: Customer, text: string): boolean {
  return [companyName, domain].some((name) => name.toLowerCase().startsWith(text.toLowerCase()));
}
