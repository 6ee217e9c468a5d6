import { PublicClientApplication, type AccountInfo } from '@azure/msal-browser';
import { describe, expect, it, vi } from 'vitest';

import { acquireToken } from '../../../../src/auth/msal/acquire-token.ts';
import type { EntraClient } from '../../../../src/auth/msal/entra-client.ts';
import { browserForEachTest } from '../../browser/tab-storage.ts';

browserForEachTest();

const KEYS = 'msal.3.account.keys';
const ACCOUNT: AccountInfo = {
  homeAccountId: 'oid.tid',
  environment: 'login.microsoftonline.com',
  tenantId: 'tid',
  username: 'ada@fabrikam.example',
  localAccountId: 'oid',
};

/** A client whose renewals fail with this error. */
const clientFailing = (error: unknown): EntraClient => ({
  msal: Object.assign(new PublicClientApplication({ auth: { clientId: 'app' } }), {
    acquireTokenSilent: vi.fn().mockRejectedValue(error),
  }),
  account: ACCOUNT,
  problem: null,
});

describe('acquireToken', () => {
  it('requires a sign-in where MSAL’s cache is damaged, and clears it', async () => {
    sessionStorage.setItem(KEYS, 'null');
    await expect(acquireToken(clientFailing(new TypeError('keys is null')), [])).rejects.toMatchObject({
      name: 'SignInRequired',
    });
    expect(sessionStorage.getItem(KEYS)).toBeNull();
  });

  it('keeps the cache where it is not damaged', async () => {
    sessionStorage.setItem(KEYS, '[]');
    await expect(acquireToken(clientFailing(new TypeError('Failed to fetch')), [])).rejects.toMatchObject({
      name: 'TokenUnavailable',
    });
    expect(sessionStorage.getItem(KEYS)).toBe('[]');
  });

  it('requires a sign-in without an account', async () => {
    const client = { ...clientFailing(undefined), account: null };
    await expect(acquireToken(client, [])).rejects.toMatchObject({ name: 'SignInRequired' });
  });
});
