import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeCustomer, decodeCustomers } from '../../../../src/partner-center/decode/decode-customers.ts';

const ID = '47021739-3426-40bf-9601-61b4b6d7c793';
const CONTOSO = { id: ID, companyName: 'Contoso', domain: 'contoso.example' };
const item = {
  id: ID,
  companyProfile: {
    tenantId: ID,
    companyName: 'Contoso',
    domain: 'contoso.example',
    links: {},
    attributes: {},
  },
  relationshipToPartner: 'reseller',
  allowDelegatedAccess: true,
};

const link = (value: unknown) => ({
  next: { uri: '/customers', headers: [{ key: 'MS-ContinuationToken', value }] },
});

describe('decodeCustomer', () => {
  it.each([
    ['as documented', item, CONTOSO],
    ['without the outer ID', { companyProfile: item.companyProfile }, CONTOSO],
    [
      'in PascalCase and upper case',
      {
        Id: ` ${ID.toUpperCase()} `,
        CompanyProfile: { CompanyName: ' Contoso ', Domain: 'contoso.example' },
      },
      CONTOSO,
    ],
    ['without a domain', { id: ID, companyProfile: { companyName: 'Contoso' } }, { ...CONTOSO, domain: '' }],
    [
      'without a name',
      { id: ID, companyProfile: { domain: 'a.example', companyName: null } },
      { id: ID, companyName: '', domain: 'a.example' },
    ],
    ['without any ID', { companyProfile: { companyName: 'Contoso' } }, null],
    ['without any name', { id: ID, companyProfile: {} }, null],
    ['with a profile that is none', { id: ID, companyProfile: 'Contoso' }, null],
    ['with a name of white space', { id: ID, companyProfile: { companyName: ' ' } }, null],
    ['as text', 'Contoso', null],
    ['as null', null, null],
  ])('reads one %s', (_, body, expected) => {
    expect(decodeCustomer(body)).toEqual(expected);
  });

  it.each([
    ['none', undefined, undefined, ID],
    ['it in other letters', `{${ID.toUpperCase()}}`, undefined, ID],
    ['it as the tenant’s', '42', ID, ID],
    ['another', '11111111-2222-4333-8444-555555555555', undefined, undefined],
  ])('of the requested customer, in an answer that names %s', (_, id, tenantId, expected) => {
    expect(decodeCustomer({ id, companyProfile: { tenantId, companyName: 'Contoso' } }, ID)?.id).toBe(
      expected,
    );
  });
});

describe('decodeCustomers', () => {
  it.each([
    ['the token of the body', { items: [item], continuationToken: 'a' }, 'a'],
    ['the token of the link', { items: [item], links: link('b') }, 'b'],
    ['the same in both', { items: [item], continuationToken: 'c', links: link('c') }, 'c'],
    ['no token', { totalCount: 1, items: [item], links: { self: {} } }, null],
    ['an empty token', { items: [item], continuationToken: '' }, null],
    ['a link without headers', { items: [item], links: { next: { headers: null } } }, null],
    ['headers that are none', { items: [item], links: { next: { headers: ['x'] } } }, null],
  ])('reads a page with %s', (_, body, continuationToken) => {
    expect(decodeCustomers(body)).toEqual({ customers: [CONTOSO], continuationToken });
  });

  it.each([
    ['no items', {}, []],
    ['null', { items: null }, []],
    ['items that name nobody', { items: [null, 7, {}, item, { id: ID }] }, [CONTOSO]],
  ])('reads %s as a page', (_, body, customers) => {
    expect(decodeCustomers(body)).toEqual({ customers, continuationToken: null });
  });

  it.each([[null], ['text'], [[item]], [{ items: 'none' }]])('rejects %j as a page', (body) => {
    expect(decodeCustomers(body)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (profile, items, links) => {
        decodeCustomer({ id: items, companyProfile: profile });
        const page = decodeCustomers({ items: [{ id: 'a', companyProfile: profile }, items], links });
        for (const customer of page?.customers ?? [])
          expect(customer.companyName + customer.domain).not.toBe('');
      }),
    );
  });
});
