import { describe, expect, it } from 'vitest';

import { clearDraftIds, saveDraftIds, readDraftIds } from '../../../../src/lookup/form/draft-ids.ts';
import { blockStorage, browserForEachTest, fillStorage } from '../../browser/tab-storage.ts';

const customerId = '47021739-3426-40bf-9601-61b4b6d7c793';
const trackingId = '{0127ED8E-FF72-4983-A3D8-E8D8BD378932}';
const NOTHING = { customerId: '', trackingId: '' };
browserForEachTest();

describe('the draft of the form', () => {
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
  ])('%j is stored as %j', (typed, kept) => {
    saveDraftIds('me', typed);
    expect(readDraftIds('me')).toEqual(kept);
  });

  it('is available to the same account only, until it is forgotten', () => {
    expect(readDraftIds('me')).toEqual(NOTHING);
    saveDraftIds('me', { customerId, trackingId });
    expect(readDraftIds('somebody else')).toEqual(NOTHING);
    clearDraftIds();
    expect(readDraftIds('me')).toEqual(NOTHING);
  });

  it('is not stored when storage is full, and not read when it is too long', () => {
    sessionStorage.setItem('device-batch-status.typed-ids', `me\n${customerId}\n${'0'.repeat(200_000)}`);
    expect(readDraftIds('me')).toEqual(NOTHING);
    clearDraftIds();
    fillStorage('sessionStorage');
    saveDraftIds('me', { customerId, trackingId });
    expect(readDraftIds('me')).toEqual(NOTHING);
  });

  it('is not stored when storage is blocked', () => {
    blockStorage();
    saveDraftIds('me', { customerId, trackingId });
    clearDraftIds();
    expect(readDraftIds('me')).toEqual(NOTHING);
  });
});
