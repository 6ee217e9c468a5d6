import { PublicClientApplication } from '@azure/msal-browser';

// The least that a page can do between a followed link and the verdict: configuration, the same MSAL, one request, one heading.
const { apiBaseUrl, auth } = await (await fetch('/config.json')).json();
const msal = new PublicClientApplication({
  auth: {
    clientId: auth.clientId,
    authority: `https://sandbox.invalid/${auth.tenantId}`,
    knownAuthorities: ['sandbox.invalid'],
    clientCapabilities: ['CP1'],
    authorityMetadata: JSON.stringify(auth.authorityMetadata),
    redirectUri: `${location.origin}/redirect.html`,
  },
  cache: { cacheLocation: 'sessionStorage' },
});
await msal.initialize();
await msal.handleRedirectPromise();
const account = msal.getActiveAccount();
if (account === null) throw new Error('Nobody is signed in');
const { accessToken } = await msal.acquireTokenSilent({
  account,
  scopes: ['https://api.partnercenter.microsoft.com/user_impersonation'],
});
const path = location.hash.slice(1);
const response = await fetch(`${apiBaseUrl}/v1${path}`, {
  cache: 'no-store',
  headers: { Authorization: `Bearer ${accessToken}` },
});
const { devicesStatus }: { devicesStatus: readonly { readonly errorCode?: string }[] } =
  await response.json();
const failed = devicesStatus.filter(({ errorCode = '' }) => errorCode !== '').length;
const heading = document.createElement('h1');
heading.textContent = `Finished: ${failed} of ${devicesStatus.length} device failed`;
document.querySelector('main')?.append(heading);
