import { describe, expect, it } from 'vitest';

import { clearMsalCache, isMsalCacheReadable } from '../../../../src/auth/msal/msal-cache.ts';
import { isDamagedCache } from '../../../../src/auth/msal/sign-in-failure.ts';
import { readStoredWithPrefix } from '../../../../src/browser/browser-storage.ts';
import { browserForEachTest } from '../../browser/tab-storage.ts';

browserForEachTest();

const ACCOUNT = 'msal.3|oid.tid|login.microsoftonline.com|tid';
const UNDER_WAY = {
  'msal.interaction.status': '{"clientId":"app","type":"signin"}',
  'msal.app.request.params': 'e30=',
  'msal.app.code.verifier': 'dg==',
  'msal.app.request.origin': 'https://batches.example/a',
  'msal.app.urlHash': 'code=1',
};
const ENTRIES = {
  'msal.version': '5.29.0',
  'msal.3.account.keys': JSON.stringify([ACCOUNT]),
  'msal.3.token.keys.app': '{"idToken":["i"],"accessToken":[],"refreshToken":[]}',
  'msal.app.active-account-filters': '{"homeAccountId":"oid.tid","localAccountId":"oid"}',
  [ACCOUNT]: '{"homeAccountId":"oid.tid","environment":"login.microsoftonline.com"}',
};

const store = (entries: Readonly<Record<string, string>>) => {
  for (const [key, text] of Object.entries(entries)) sessionStorage.setItem(key, text);
};

describe('isDamagedCache', () => {
  it.each([new TypeError('Failed to fetch'), new SyntaxError('Unexpected token')])(
    '%s, where what is kept can be read: no',
    (error) => {
      expect(isDamagedCache(error)).toBe(false);
      store({ ...ENTRIES, ...UNDER_WAY });
      expect(isMsalCacheReadable()).toBe(true);
      expect(isDamagedCache(error)).toBe(false);
    },
  );

  it.each(Object.keys(ENTRIES).filter((key) => key !== 'msal.version'))('%s is unreadable: yes', (key) => {
    for (const text of ['{', 'null', '{}', '5', '[1]']) {
      store({ ...ENTRIES, [key]: text });
      expect(isDamagedCache(new TypeError('keys is null'))).toBe(true);
      expect(isDamagedCache(new RangeError('keys'))).toBe(false);
    }
  });

  it('ignores damaged entries that are not MSAL’s', () => {
    store({ ...ENTRIES, 'other|account.keys': '{' });
    expect(isDamagedCache(new TypeError('Failed to fetch'))).toBe(false);
  });
});

describe('clearMsalCache', () => {
  it('keeps a pending sign-in and entries that are not MSAL’s', () => {
    store({ ...ENTRIES, ...UNDER_WAY, other: 'x' });
    clearMsalCache();
    expect(Object.fromEntries(readStoredWithPrefix('sessionStorage', ''))).toEqual({
      ...UNDER_WAY,
      other: 'x',
    });
  });
});
