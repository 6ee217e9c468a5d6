import { useQuery } from '@tanstack/react-query';

import { useClient } from '../partner-center/client-context.ts';
import { customerQuery, customersNotBeforeQuery, mayAsk } from '../partner-center/customers-query.ts';

export interface CustomerName {
  /** `null` when it is not known: not yet, or the role does not allow it. */
  readonly name: string | null;
  /** The answer is on its way. */
  readonly isAsked: boolean;
}

/** The customer's name, asked for once, after a look has shown that the service answers; everything works without. */
export function useCustomerName(customerId: string, hasLook: boolean): CustomerName {
  const client = useClient();
  const { data: notBefore } = useQuery(customersNotBeforeQuery(client));
  const { data, isFetching } = useQuery({
    ...customerQuery(client, customerId),
    enabled: (query) => hasLook && mayAsk(query, notBefore),
  });
  return { name: data ? data.companyName || data.domain : null, isAsked: isFetching };
}
