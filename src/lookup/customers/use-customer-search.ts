import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';

import { useClient } from '../../partner-center/client-context.ts';
import {
  customerSearchQuery,
  customersNotBeforeQuery,
  canRequest,
} from '../../partner-center/customers-query.ts';
import type { Customer } from '../../partner-center/decode/decode-customers.ts';
import { PART_OF_GUID } from '../check-ids.ts';
import { parseGuid } from '../read/parse-guid.ts';

/** Customers to choose from for what is being typed; `null` for none to show: nothing is sought, or nothing is known. */
export function useCustomerSearch(typed: string) {
  const client = useClient();
  const { data: notBefore } = useQuery(customersNotBeforeQuery(client));
  const text = typed.trim();
  const { data, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...customerSearchQuery(client, text),
    enabled: (query) => isSought(text) && canRequest(query, notBefore),
    placeholderData: keepPreviousData,
  });
  // Until the answer for the longer text is here, what was found for the shorter one is narrowed down.
  const narrowed = isPlaceholderData ? data?.filter((customer) => beginsWith(customer, text)) : data;
  const isOpen = isSought(text) && !(isPlaceholderData && narrowed?.length === 0);
  return {
    found: (isOpen && narrowed) || null,
    isAllowed: notBefore !== Infinity,
    showMore: hasNextPage && !isPlaceholderData ? () => void (isFetchingNextPage || fetchNextPage()) : null,
  };
}

/** Whether a text may be the beginning of a name or domain, and not an ID on its way in. */
function isSought(text: string): boolean {
  const { length } = text;
  return length >= 2 && length <= 100 && !PART_OF_GUID.test(text) && parseGuid(text) === null;
}

function beginsWith({ companyName, domain }: Customer, text: string): boolean {
  return [companyName, domain].some((name) => name.toLowerCase().startsWith(text.toLowerCase()));
}
