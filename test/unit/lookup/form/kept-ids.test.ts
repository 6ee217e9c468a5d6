import { describe, expect, it } from 'vitest';

import { forgetIds, keepIds, keptIds } from '../../../../src/lookup/form/kept-ids.ts';
import { blockStorage, browserForEachTest, fillStorage } from '../../browser/tab-storage.ts';

const customerId = '47021739-3426-40bf-9601-61b4b6d7c793';
const trackingId = '{0127ED8E-FF72-4983-A3D8-E8D8BD378932}';
const NOTHING = { customerId: '', trackingId: '' };
browserForEachTest();

describe('what stands in the form', () => {
  it.each([
    [
      { customerId, trackingId },
      { customerId, trackingId },
    ],
    [
      { customerId: '47021739-3426', trackingId: '' },
      { customerId: '47021739-3426', trackingId: '' },
    ],
    [
      { customerId: 'Contoso', trackingId },
      { customerId: '', trackingId },
    ],
    [{ customerId: 'contoso.example', trackingId: 'My batch' }, NOTHING],
    [NOTHING, NOTHING],
  ])('%j is kept as %j', (typed, kept) => {
    keepIds('me', typed);
    expect(keptIds('me')).toEqual(kept);
  });

  it('is there for the same account alone, until it is forgotten', () => {
    expect(keptIds('me')).toEqual(NOTHING);
    keepIds('me', { customerId, trackingId });
    expect(keptIds('somebody else')).toEqual(NOTHING);
    forgetIds();
    expect(keptIds('me')).toEqual(NOTHING);
  });

  it('is not kept where storage is full, nor read where somebody has put a long text', () => {
    sessionStorage.setItem('device-batch-status.typed-ids', `me\n${customerId}\n${'0'.repeat(200_000)}`);
    expect(keptIds('me')).toEqual(NOTHING);
    forgetIds();
    fillStorage('sessionStorage');
    keepIds('me', { customerId, trackingId });
    expect(keptIds('me')).toEqual(NOTHING);
  });

  it('is not kept where storage is blocked', () => {
    blockStorage();
    keepIds('me', { customerId, trackingId });
    forgetIds();
    expect(keptIds('me')).toEqual(NOTHING);
  });
});
