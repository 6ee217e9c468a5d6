import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

import { readStored } from '../../browser/browser-storage.ts';
import { answerInFragment, returnAddressOf } from './return-address.ts';

// The one thing redirect.html does: hand Entra's answer to the page that asked, and go back there
// (docs/msal.md#redirect-bridge). Without an answer to hand over (someone opened the page itself) there is only the
// start page to go to.
const answer = answerInFragment();
if (answer !== '' && readStored('sessionStorage', 'msal.interaction.status', 1_000) === null) {
  // This page does not see what MSAL noted in the tab; the next one may (docs/msal.md#lost-sign-ins).
  location.replace(`${returnAddressOf(answer)}#${answer}`);
} else {
  broadcastResponseToMainFrame().catch(() => location.replace('/'));
}
