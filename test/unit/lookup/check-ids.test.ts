import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkIds } from '../../../src/lookup/check-ids.ts';
import { CUSTOMER, LOCATION, TRACKING } from './samples.ts';

const ZERO = '00000000-0000-0000-0000-000000000000';

describe('checkIds', () => {
  it.each([
    ['as they are', CUSTOMER, TRACKING],
    ['upper case', CUSTOMER.toUpperCase(), TRACKING.toUpperCase()],
    ['with space', `  ${CUSTOMER}\t`, `\n${TRACKING} `],
    ['with braces and parentheses', `{${CUSTOMER}}`, `(${TRACKING})`],
    ['without hyphens', CUSTOMER.replaceAll('-', ''), TRACKING.replaceAll('-', '')],
  ])('accepts IDs %s', (_, customerId, trackingId) =>
    expect(checkIds({ customerId, trackingId })).toEqual({
      kind: 'ids',
      ids: { customerId: CUSTOMER, trackingId: TRACKING },
    }),
  );

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['contoso.onmicrosoft.com', 'customer-domain'],
    ['Contoso.PT', 'customer-domain'],
    ['bücher.example', 'customer-domain'],
    ['admin@contoso.com', 'customer-domain'],
    ['Contoso', 'customer-name'],
    [' 3M ', 'customer-name'],
    ['Société Générale', 'customer-name'],
    ['Novo Nordisk A/S', 'customer-name'],
    ['Northwind Traders (Lisbon), store 12', 'customer-name'],
    ['Donaudampfschifffahrtsgesellschaft', 'customer-name'],
    ['Donaudampfschifffahrtsgesellschaft 1829', 'customer-name'],
    ['47', 'not-a-guid'],
    ['https://contoso.com/', 'not-a-guid'],
    [LOCATION.slice(0, 40), 'not-a-guid'],
    [`Location: ${LOCATION.slice(0, 40)}`, 'not-a-guid'],
    [CUSTOMER.slice(1), 'not-a-guid'],
    [CUSTOMER.replace('4', 'g'), 'not-a-guid'],
    [`${CUSTOMER}${CUSTOMER}`, 'not-a-guid'],
    [ZERO, 'all-zero'],
    [`{${ZERO}}`, 'all-zero'],
  ])('reports the problem of the customer ID %j', (customerId, problem) =>
    expect(checkIds({ customerId, trackingId: TRACKING })).toEqual({
      kind: 'problems',
      problems: { customerId: problem },
    }),
  );

  it.each([
    ['', 'missing'],
    ['\u00a0', 'missing'],
    ['Lisbon laptops', 'batch-name'],
    ['SDKTestDeviceBatch', 'batch-name'],
    ['Kiosk-v2.1', 'batch-name'],
    ['2026-11', 'batch-name'],
    [TRACKING.slice(0, -1), 'not-a-guid'],
    [`{${TRACKING.slice(2)}`, 'not-a-guid'],
    [LOCATION.slice(0, 40), 'not-a-guid'],
    ['contoso.onmicrosoft.com', 'not-a-guid'],
    [CUSTOMER, 'same-as-customer'],
    [`{${CUSTOMER.toUpperCase()}}`, 'same-as-customer'],
    [ZERO, 'all-zero'],
  ])('reports the problem of the tracking ID %j', (trackingId, problem) =>
    expect(checkIds({ customerId: CUSTOMER, trackingId })).toEqual({
      kind: 'problems',
      problems: { trackingId: problem },
    }),
  );

  it('reports both fields at once', () => {
    expect(checkIds({ customerId: '', trackingId: 'Lisbon' })).toEqual({
      kind: 'problems',
      problems: { customerId: 'missing', trackingId: 'batch-name' },
    });
    expect(checkIds({ customerId: ZERO, trackingId: ZERO })).toEqual({
      kind: 'problems',
      problems: { customerId: 'all-zero', trackingId: 'all-zero' },
    });
  });

  it('never throws, and always names the invalid field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (customerId, trackingId) => {
        const checked = checkIds({ customerId, trackingId });
        if (checked.kind === 'problems') expect(Object.keys(checked.problems)).not.toHaveLength(0);
      }),
    );
  });
});
