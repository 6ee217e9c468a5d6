import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { batchPath, idsFromPath } from '../../../src/batch/batch-path.ts';

const C = '47021739-3426-40bf-9601-61b4b6d7c793';
const T = 'beec1f4e-ae20-4b4a-b8e2-4e1b9ad2ae8f';
const IDS = { customerId: C, trackingId: T };

describe('idsFromPath', () => {
  it.each([
    `/customers/${C}/batchJobStatus/${T}`,
    `/customers/${C}/batchjobstatus/${T}/`,
    `/v1/customers/${C}/batchJobStatus/${T}`,
    `/V1/CUSTOMERS/${C.toUpperCase()}/BATCHJOBSTATUS/${T.toUpperCase()}/`,
    `/customers/{${C}}/batchJobStatus/{${T}}`,
    `/customers/%7B${C}%7D/batchJobStatus/%7b${T}%7d`,
  ])('reads %s', (path) => {
    expect(idsFromPath(path)).toEqual(IDS);
  });

  it.each([
    '/',
    '/customers',
    `/customers/${C}`,
    `/customers/${C}/batchJobStatus`,
    `/customers/${C}/batchJobStatus/`,
    `/customers/${C}/batchJobStatus/${T}/devices`,
    `/customers/${C}/batchJobStatus/${T}//`,
    `/customers/${C}/batchJobStatus/${T}0`,
    `/customers/contoso.com/batchJobStatus/${T}`,
    `/v2/customers/${C}/batchJobStatus/${T}`,
    `/x/customers/${C}/batchJobStatus/${T}`,
    `/customers/${C}/batchJobStatus/%`,
    '',
  ])('finds no batch in %j', (path) => {
    expect(idsFromPath(path)).toBeNull();
  });
});

describe('batchPath', () => {
  it('is the canonical path', () => {
    expect(batchPath(IDS)).toBe(`/customers/${C}/batchJobStatus/${T}`);
  });

  it('is parsed to the same batch, in any letter case', () => {
    const bits = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), bits, (customerId, trackingId, upper) => {
        const ids = { customerId, trackingId };
        const path = batchPath(ids).replace(/[a-z]/gi, (letter) =>
          upper.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        );
        expect(idsFromPath(path)).toEqual(ids);
        expect(batchPath(idsFromPath(path) ?? ids)).toBe(batchPath(ids));
      }),
    );
  });

  it('does not throw for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => idsFromPath(`/${text}`) === null));
  });
});
