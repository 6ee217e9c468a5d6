import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The one thing redirect.html does: hand Entra's answer to the page that asked, and go back there
// (docs/msal.md#redirect-bridge). Without an answer to hand over (someone opened the page itself) there is only the
// start page to go to.
broadcastResponseToMainFrame().catch(() => location.replace('/'));
