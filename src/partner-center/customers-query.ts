import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';

import { type Customer, decodeCustomer, decodeCustomers } from './decode/decode-customers.ts';
import { type FailureKind, PartnerCenterError } from './failures/failure.ts';
import { isRetryable } from './failures/is-retryable.ts';
import type { PartnerCenterClient } from './http/http.ts';
import { unreadable } from './http/read-answer.ts';

const MINUTE_MS = 60_000;
const PAGE_SIZE = 10;

/** Who goes on typing within this time has not been asking yet. */
export const DEBOUNCE_MS = 300;

/** Names are a help and never needed: no failure of these calls is repeated by itself. */
const UNOBTRUSIVE = {
  retry: false,
  retryOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  networkMode: 'always',
} as const;

/** One customer's name, asked for once: to be enabled by `canRequest` alone. */
export function customerQuery(client: PartnerCenterClient, customerId: string) {
  return queryOptions({
    queryKey: ['customer', client.accountId, customerId],
    queryFn: async ({ signal, client: cache }) => {
      const path = `/v1/customers/${encodeURIComponent(customerId)}`;
      const { body, support } = await client.getJson(path, { signal }).catch((error: unknown) => {
        // A refusal is about this customer alone; a wait is asked of every call.
        backOff(cache, client, error, false);
        throw error;
      });
      const customer = decodeCustomer(body, customerId);
      if (customer === null) throw unreadable(support);
      return customer;
    },
    ...UNOBTRUSIVE,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The moment before which no customer may be asked about, in epoch milliseconds: 0 at first, `Infinity` for never again. */
export function customersNotBeforeQuery(client: PartnerCenterClient) {
  return queryOptions({
    queryKey: ['customers-not-before', client.accountId],
    queryFn: () => 0, // never runs: what is there is never stale
    initialData: 0,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Whether a query of this file may ask now: not what has failed, and nothing before its time. */
export function canRequest(
  { state }: { readonly state: { readonly status: string } },
  notBefore: number,
): boolean {
  return state.status !== 'error' && Date.now() >= notBefore;
}

/** One more request to make: the first page of a field when there is no token yet. */
interface Request {
  readonly field: 'CompanyName' | 'Domain';
  readonly token: string | null;
}

interface Found {
  readonly customers: readonly Customer[];
  readonly more: readonly Request[];
}

/**
 * Customers whose company name or domain begins with `text`, a page at a time (docs/partner-center-api.md#customers).
 * Waits until the typing has settled; a search whose text is no longer wanted is aborted, before or during its request.
 */
export function customerSearchQuery(client: PartnerCenterClient, text: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', client.accountId, text.toLowerCase()],
    initialPageParam: firstRequests(text),
    getNextPageParam: ({ more }: Found) => (more.length > 0 ? more : undefined),
    queryFn: async ({ signal, client: cache, pageParam }): Promise<Found> => {
      if (pageParam.some(({ token }) => token === null)) await debounce(signal);
      const customers: Customer[] = [];
      const more: Request[] = [];
      // One after the other: where the first is refused, the second would only be refused as well.
      for (const request of pageParam) {
        const page = await search(client, text, request, signal).catch((error: unknown) => {
          backOff(cache, client, error, true);
          throw error;
        });
        customers.push(...page.customers);
        if (page.continuationToken !== null) more.push({ ...request, token: page.continuationToken });
      }
      return { customers, more };
    },
    select: ({ pages }) => distinct(pages.flatMap(({ customers }) => customers)),
    ...UNOBTRUSIVE,
    staleTime: 5 * MINUTE_MS,
  });
}

function firstRequests(text: string): readonly Request[] {
  const byName: Request = { field: 'CompanyName', token: null };
  // No domain has a space or an ampersand: the name alone is worth a request.
  return /^[\p{L}\p{N}.-]+$/u.test(text) ? [byName, { field: 'Domain', token: null }] : [byName];
}

async function search(
  client: PartnerCenterClient,
  text: string,
  { field, token }: Request,
  signal: AbortSignal,
) {
  const filter = JSON.stringify({ Field: field, Value: text, Operator: 'starts_with' });
  const path = `/v1/customers?size=${PAGE_SIZE}&filter=${encodeURIComponent(filter)}`;
  const { body, support } = await (token === null
    ? client.getJson(path, { signal })
    : client.getJson(`${path}&seekOperation=Next`, { signal, headers: { 'MS-ContinuationToken': token } }));
  const page = decodeCustomers(body);
  if (page === null) throw unreadable(support);
  return page;
}

/** The session is over, or wants a stronger sign-in: that says nothing about the person's right to ask. */
const SESSION_FAILURES: ReadonlySet<FailureKind> = new Set([
  'sign-in-required',
  'step-up-required',
  'mfa-required',
]);

/** Remembers a wait that the service asks for, and with `refusalsCount` that this person may not ask at all. */
function backOff(cache: QueryClient, client: PartnerCenterClient, error: unknown, refusalsCount: boolean) {
  if (!(error instanceof PartnerCenterError)) return;
  const { kind, details, retryAfterMs } = error;
  const isRefusal =
    refusalsCount && !isRetryable(kind) && kind !== 'bad-request' && !SESSION_FAILURES.has(kind);
  const isPassing = details.status === 429 || (refusalsCount && SESSION_FAILURES.has(kind));
  const waitMs = isRefusal ? Infinity : (retryAfterMs ?? (isPassing ? MINUTE_MS : 0));
  if (waitMs > 0) cache.setQueryData(customersNotBeforeQuery(client).queryKey, Date.now() + waitMs);
}

function distinct(customers: readonly Customer[]): readonly Customer[] {
  return [...new Map(customers.map((customer) => [customer.id, customer])).values()];
}

/** Waits for the typing to settle; rejects as aborted. */
function debounce(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, DEBOUNCE_MS);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
