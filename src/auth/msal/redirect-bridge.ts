import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

import { readStored } from '../../browser/browser-storage.ts';
import { answerInFragment, returnAddressOf } from './return-address.ts';

// Passes Entra's answer to the page that started the sign-in, and goes back there (docs/msal.md#redirect-bridge).
// Without an answer (the page was opened by itself) it leads to the start page.
const answer = answerInFragment();
if (answer !== '' && readStored('sessionStorage', 'msal.interaction.status', 1_000) === null) {
  // MSAL's notes are not visible in this tab; they may be for the next page (docs/msal.md#lost-sign-ins).
  location.replace(`${returnAddressOf(answer)}#${answer}`);
} else {
  broadcastResponseToMainFrame().catch(() => location.replace('/'));
}
