import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

import { readStored } from '../../browser/browser-storage.ts';
import { forgetReturnAddress, responseInFragment } from './return-address.ts';

// Passes the authorization response to the page that started the sign-in, and goes back there
// (docs/msal.md#redirect-bridge). Without a response (the page was opened by itself) it leads to the start page.
const response = responseInFragment();
if (readStored('sessionStorage', 'msal.interaction.status', 1_000) !== null) {
  if (response !== null) forgetReturnAddress(response.signInId);
  broadcastResponseToMainFrame().catch(() => location.replace('/'));
} else {
  // MSAL's request state is not visible in this document; it may be in the next one (docs/msal.md#lost-sign-ins).
  location.replace(response === null ? '/' : response.address + response.hash);
}
