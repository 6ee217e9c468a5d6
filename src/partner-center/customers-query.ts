import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { MINUTE_MS } from '../time/units.ts';
import { type Customer, decodeCustomer, decodeCustomers } from './decode/decode-customers.ts';
import { type FailureKind, PartnerCenterError } from './failures/failure.ts';
import { isRetryable } from './failures/is-retryable.ts';
import type { PartnerCenterClient } from './http/http.ts';
import { unreadable } from './http/read-answer.ts';

const PAGE_SIZE = 10;

/** How long nothing must have been typed before a search is sent. */
export const DEBOUNCE_MS = 300;

/** Names are optional: no failure of these calls is retried automatically. */
const UNOBTRUSIVE = {
  retry: false,
  retryOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  networkMode: 'always',
} as const;

/** One customer's name, requested once: to be enabled by `canRequest`. */
export function customerQuery(client: PartnerCenterClient, customerId: string) {
  return queryOptions({
    queryKey: ['customer', client.accountId, customerId],
    queryFn: async ({ signal }) => {
      const path = `/v1/customers/${encodeURIComponent(customerId)}`;
      const { body, support } = await client.getJson(path, { signal }).catch((error: unknown) => {
        // A refusal is about this customer alone; a wait is meant for every call.
        backOff(client, waitAfter(error));
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

/** Whether a query of this file may send its request now: none that has failed, and none while the gate is closed. */
export function canRequest(
  { state }: { readonly state: { readonly status: string } },
  { customersGate }: PartnerCenterClient,
): boolean {
  return state.status !== 'error' && customersGate.canRequest(Date.now());
}

/** A request still to be sent: for the first page of a field when there is no token. */
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
 * Debounced; a search whose text is no longer wanted is aborted, before or during its request.
 */
export function customerSearchQuery(client: PartnerCenterClient, text: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', client.accountId, text.toLowerCase()],
    initialPageParam: firstRequests(text),
    getNextPageParam: ({ more }: Found) => (more.length > 0 ? more : undefined),
    queryFn: async ({ signal, pageParam }): Promise<Found> => {
      if (pageParam.some(({ token }) => token === null)) await debounce(signal);
      const customers: Customer[] = [];
      const more: Request[] = [];
      // One after the other: where the first is refused, the second would be refused as well.
      for (const request of pageParam) {
        const page = await search(client, text, request, signal).catch((error: unknown) => {
          backOff(client, waitAfterSearch(error));
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
  // No domain has a space or an ampersand: only names are searched for those.
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

/** The session has ended, or needs a stronger sign-in: the same request may succeed after a sign-in. */
const SESSION_FAILURES: ReadonlySet<FailureKind> = new Set([
  'sign-in-required',
  'step-up-required',
  'mfa-required',
]);

function backOff({ customersGate }: PartnerCenterClient, waitMs: number): void {
  if (waitMs > 0) customersGate.backOff(Date.now() + waitMs);
}

/** The wait that a failed request asks of all of them, in milliseconds. */
function waitAfter(error: unknown): number {
  if (!(error instanceof PartnerCenterError)) return 0;
  return error.retryAfterMs ?? (error.details.status === 429 ? MINUTE_MS : 0);
}

/** The same for a search, which is refused to the account and not about one customer: `Infinity` for never again. */
function waitAfterSearch(error: unknown): number {
  if (!(error instanceof PartnerCenterError)) return 0;
  const { kind } = error;
  if (SESSION_FAILURES.has(kind)) return MINUTE_MS;
  const isRefusal = !isRetryable(kind) && kind !== 'bad-request';
  return isRefusal ? Infinity : waitAfter(error);
}

function distinct(customers: readonly Customer[]): readonly Customer[] {
  return [...new Map(customers.map((customer) => [customer.id, customer])).values()];
}

/** Resolves after `DEBOUNCE_MS`; rejects as aborted. */
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
