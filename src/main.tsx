import { StrictMode, type ReactNode } from 'react';

import { entraPart } from './auth/entra-part.ts';
import { refuseDrops } from './browser/refuse-drops.ts';
import { reloadPage } from './browser/reload-page.ts';
import { loadSettings } from './config/load-settings.ts';

refuseDrops();

// Configuration first: its request leaves before the rest of the page's code has arrived.
const loading = loadSettings();
const rendering = Promise.all([
  import('react-dom/client'),
  import('./i18n/MessagesProvider.tsx'),
  import('./ui/ErrorBoundary.tsx'),
  import('./app/BrokenScreen.tsx'),
]);
const appLoading = import('./app/App.tsx');
// Each is awaited below, where its failure is handled: until then it must not count as unhandled.
for (const promise of [rendering, appLoading]) promise.catch(() => {});

try {
  const result = await loading;
  // MSAL comes beside the app's code, not after it.
  if ('settings' in result && result.settings.auth.mode === 'entra')
    entraPart(result.settings.auth).prefetch();
  const [{ createRoot }, { MessagesProvider }, { ErrorBoundary }, { BrokenScreen }] = await rendering;
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  const content = await screen(result);

  // The first commit replaces the skeleton that index.html has painted.
  createRoot(container).render(
    <StrictMode>
      <MessagesProvider>
        <ErrorBoundary fallback={(error) => <BrokenScreen error={error} />}>{content}</ErrorBoundary>
      </MessagesProvider>
    </StrictMode>,
  );
} catch {
  offerReload();
}

async function screen(result: Awaited<typeof loading>): Promise<ReactNode> {
  if ('problems' in result) {
    const { MisconfiguredScreen } = await import('./app/misconfigured/MisconfiguredScreen.tsx');
    return <MisconfiguredScreen problems={result.problems} />;
  }
  const { App } = await appLoading;
  return <App settings={result.settings} />;
}

/** A file that is needed to draw anything has not come, or the page is being left: the skeleton's own words say so. */
function offerReload(): void {
  const late = document.querySelector('.late');
  late?.classList.add('shown');
  late?.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    void reloadPage();
  });
}
