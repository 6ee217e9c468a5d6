import type { Customer } from './customers.ts';
import type { HttpReply } from './reply.ts';
import { fault, json } from './reply.ts';

interface Page {
  readonly offset: number;
  readonly size: number;
  readonly filter: Filter | null;
}

interface Filter {
  readonly field: 'CompanyName' | 'Domain';
  readonly value: string;
}

/** `GET /v1/customers` (docs/partner-center-api.md#customers). `size` 0 or absent: one page with all customers. */
export function listCustomers(
  customers: readonly Customer[],
  query: URLSearchParams,
  continuationToken: string | null,
): HttpReply {
  const page = query.get('seekOperation') === null ? firstPage(query) : nextPage(query, continuationToken);
  if ('status' in page) return page;

  const matching = customers.filter((customer) => matches(customer, page.filter));
  const end = page.size === 0 ? matching.length : page.offset + page.size;
  const items = matching.slice(page.offset, end).map(customerBody);
  const next = end < matching.length ? encodePage({ ...page, offset: end }) : null;
  const uri = `/customers?size=${page.size}`;
  return json({
    totalCount: items.length,
    items,
    links: {
      self: { uri, method: 'GET', headers: [] },
      ...(next === null
        ? {}
        : {
            next: {
              uri: `${uri}&seekOperation=Next`,
              method: 'GET',
              headers: [{ key: 'MS-ContinuationToken', value: next }],
            },
          }),
    },
    ...(next === null ? {} : { continuationToken: next }),
    attributes: { objectType: 'Collection' },
  });
}

/** `GET /v1/customers/{id}`: the list's item with the members that only this call returns. */
export function oneCustomer(customer: Customer): HttpReply {
  return json({ ...customerBody(customer), allowDelegatedAccess: true });
}

function customerBody({ id, companyName, domain }: Customer) {
  return {
    id,
    companyProfile: {
      tenantId: id,
      domain,
      companyName,
      links: { self: { uri: `/customers/${id}/profiles/company`, method: 'GET', headers: [] } },
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    relationshipToPartner: 'reseller',
    links: { self: { uri: `/customers/${id}`, method: 'GET', headers: [] } },
    attributes: { objectType: 'Customer' },
  };
}

function firstPage(query: URLSearchParams): Page | HttpReply {
  const size = Number(query.get('size') ?? '0');
  if (!Number.isInteger(size) || size < 0) return invalid('size');
  const text = query.get('filter');
  const filter = text === null ? null : readFilter(text);
  return filter === undefined ? invalid('filter') : { offset: 0, size, filter };
}

function nextPage(query: URLSearchParams, token: string | null): Page | HttpReply {
  if (query.get('seekOperation')?.toLowerCase() !== 'next') return invalid('seekOperation');
  const page = token === null ? undefined : decodePage(token);
  return page ?? invalid('MS-ContinuationToken');
}

const invalid = (what: string) => fault(400, '3000', `The property ${what} is invalid.`);

function matches(customer: Customer, filter: Filter | null): boolean {
  if (!filter) return true;
  const text = filter.field === 'Domain' ? customer.domain : customer.companyName;
  return text.toLowerCase().startsWith(filter.value.toLowerCase());
}

/** `undefined` for anything but the one documented form, `{"Field":…,"Value":…,"Operator":"starts_with"}`. */
function readFilter(text: string): Filter | undefined {
  const found = parse(text);
  if (!isRecord(found)) return undefined;
  const { Field: field, Value: value, Operator: operator } = found;
  if (operator !== 'starts_with' || typeof value !== 'string') return undefined;
  return field === 'CompanyName' || field === 'Domain' ? { field, value } : undefined;
}

const encodePage = (page: Page) => Buffer.from(JSON.stringify(page)).toString('base64url');

function decodePage(token: string): Page | undefined {
  const found = parse(Buffer.from(token, 'base64url').toString());
  return isPage(found) ? found : undefined;
}

function isPage(value: unknown): value is Page {
  return isRecord(value) && Number.isInteger(value['offset']) && Number.isInteger(value['size']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
