import { describe, expect, it } from 'vitest';

import { CUSTOMERS, FOREIGN_CUSTOMER_ID } from '../../sandbox/customers.ts';
import { startService } from './partner-center-client.ts';

const NEXT = '/v1/customers?size=50&seekOperation=Next';
const filterPath = (filter: unknown) =>
  `/v1/customers?size=0&filter=${encodeURIComponent(JSON.stringify(filter))}`;
const startsWith = (Field: string, Value: string) => filterPath({ Field, Value, Operator: 'starts_with' });

describe('GET customers', () => {
  it('returns all of them page by page', async () => {
    const { get } = await startService();
    const names: string[] = [];
    const lengths: number[] = [];
    let path = '/v1/customers?size=50';
    let headers: Record<string, string> = {};
    for (let more = true; more; path = NEXT) {
      const page = await (await get(path, headers)).json();
      for (const item of page.items) names.push(item.companyProfile.companyName);
      lengths.push(page.items.length);
      more = page.links.next !== undefined;
      expect(page.continuationToken).toBe(page.links.next?.headers[0].value);
      headers = { 'MS-ContinuationToken': page.continuationToken };
    }
    expect(lengths).toEqual([50, 50, CUSTOMERS.length - 100]);
    expect(names).toEqual(CUSTOMERS.map(({ companyName }) => companyName));
  });

  it.each([
    [
      startsWith('CompanyName', 'CONTOSO'),
      ['Contoso', 'Contoso Retail', 'Contoso Services', 'Contoso Logistics'],
    ],
    [startsWith('Domain', 'litwareL'), ['Litware Logistics']],
    [startsWith('CompanyName', 'nobody'), []],
  ])('filters: %s', async (path, names) => {
    const { get } = await startService();
    const { items } = await (await get(path)).json();
    const found = items.map(
      (item: { companyProfile: { companyName: string } }) => item.companyProfile.companyName,
    );
    expect(found).toEqual(names);
  });

  it('keeps the filter on the next page', async () => {
    const { get } = await startService();
    const first = await (await get(startsWith('CompanyName', 'contoso').replace('size=0', 'size=3'))).json();
    const second = await (await get(NEXT, { 'MS-ContinuationToken': first.continuationToken })).json();
    expect(second.items).toHaveLength(1);
    expect(second.items[0].companyProfile.domain).toBe('contosologistics.example');
  });

  it.each([
    '/v1/customers?size=many',
    '/v1/customers?filter=contoso',
    filterPath({ Field: 'CompanyName', Value: 'con', Operator: 'contains' }),
    filterPath({ Field: 'Country', Value: 'C', Operator: 'starts_with' }),
    NEXT,
  ])('refuses %s', async (path) => {
    const { get } = await startService();
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: '3000' });
  });
});

describe('GET one customer', () => {
  it('returns Contoso', async () => {
    const { get } = await startService();
    const answer = await get('/v1/customers/47021739-3426-40BF-9601-61b4b6d7c793');
    expect(await answer.json()).toMatchObject({ companyProfile: { companyName: 'Contoso' } });
  });

  it.each([
    ['contoso.example', 400, '900118'],
    ['11111111-2222-4333-8444-555555555555', 404, '60003'],
    [FOREIGN_CUSTOMER_ID, 403, '20002'],
  ])('refuses %s', async (id, status, code) => {
    const { get } = await startService();
    const answer = await get(`/v1/customers/${id}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });
});

it('has distinct sample customers', () => {
  expect(new Set(CUSTOMERS.map(({ id }) => id)).size).toBe(CUSTOMERS.length);
  expect(new Set(CUSTOMERS.map(({ domain }) => domain)).size).toBe(CUSTOMERS.length);
});
