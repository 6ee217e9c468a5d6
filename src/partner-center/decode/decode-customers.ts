import { asRecord, isRecord, type JsonRecord } from '../../text/json.ts';
import { field, isSameId, text } from './json.ts';

/** A customer by its names, of which at least one is not `''`. */
export interface Customer {
  readonly id: string;
  readonly companyName: string;
  readonly domain: string;
}

export interface CustomersPage {
  readonly customers: readonly Customer[];
  /** Requests the next page; `null` on the last one. */
  readonly continuationToken: string | null;
}

/**
 * A customer (docs/partner-center-api.md#customers), or `null` when the body names none, or another than `id`, which it
 * need not repeat.
 */
export function decodeCustomer(body: unknown, id = ''): Customer | null {
  if (!isRecord(body)) return null;
  const profile = member(body, 'companyProfile');
  const ids = [text(field(body, 'id')), text(field(profile, 'tenantId'))]
    .map((it) => it.trim())
    .filter((it) => it !== '');
  if (id !== '' && ids.length > 0 && !ids.some((named) => isSameId(named, id))) return null;
  const known = id === '' ? ids[0] : id;
  const companyName = text(field(profile, 'companyName')).trim();
  const domain = text(field(profile, 'domain')).trim();
  if (known === undefined || (companyName === '' && domain === '')) return null;
  return { id: known.toLowerCase(), companyName, domain };
}

/** One page of the customers list, without the items that name no customer. `null` when the body is not such a page. */
export function decodeCustomers(body: unknown): CustomersPage | null {
  if (!isRecord(body)) return null;
  const items = field(body, 'items') ?? [];
  if (!Array.isArray(items)) return null;
  const customers = items
    .map((item: unknown) => decodeCustomer(item))
    .filter((customer) => customer !== null);
  return { customers, continuationToken: continuationToken(body) };
}

/** The token is in the body, in the link to the next page, or in both (docs/partner-center-api.md#customers). */
function continuationToken(body: JsonRecord): string | null {
  const headers = field(member(member(body, 'links'), 'next'), 'headers');
  const [first] = Array.isArray(headers) ? headers.filter(isRecord) : [];
  const tokens = [text(field(body, 'continuationToken')), first ? text(field(first, 'value')) : ''];
  return tokens.find((token) => token !== '') ?? null;
}

function member(record: JsonRecord, name: string): JsonRecord {
  return asRecord(field(record, name));
}
