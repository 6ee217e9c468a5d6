import type { TokenSource } from './session.ts';

/** The gateway adds the credential of the app, for which everybody works. */
export const GATEWAY: TokenSource = {
  accountId: () => 'app',
  getAccessToken: () => Promise.resolve(null),
};
