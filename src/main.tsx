import { StrictMode, type ReactNode } from 'react';

import { loadSettings } from './config/load-settings.ts';
import { refuseDrops } from './refuse-drops.ts';

refuseDrops();

// Configuration first: its request leaves before the rest of the page's code has arrived.
const loading = loadSettings();
const rendering = Promise.all([
  import('react-dom/client'),
  import('./i18n/MessagesProvider.tsx'),
  import('./ErrorBoundary.tsx'),
]);
const appLoading = import('./App.tsx');

const [{ createRoot }, { MessagesProvider }, { ErrorBoundary }] = await rendering;
const result = await loading;
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

// The first commit replaces the skeleton that index.html has painted.
createRoot(container).render(
  <StrictMode>
    <MessagesProvider>
      <ErrorBoundary>{await screen()}</ErrorBoundary>
    </MessagesProvider>
  </StrictMode>,
);

async function screen(): Promise<ReactNode> {
  if ('problems' in result) {
    const { MisconfiguredScreen } = await import('./config/MisconfiguredScreen.tsx');
    return <MisconfiguredScreen problems={result.problems} />;
  }
  const { App } = await appLoading;
  return <App settings={result.settings} />;
}
