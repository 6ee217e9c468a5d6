import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import type { loadSettings } from '../config/load-settings.ts';
import { MessagesProvider } from '../i18n/MessagesProvider.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { App } from './App.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';

type Loaded = Awaited<ReturnType<typeof loadSettings>>;

/** The first commit replaces the skeleton that index.html has painted. Rejects when a file has not come. */
export async function renderPage(loaded: Loaded): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  const content = await screen(loaded);
  createRoot(container).render(
    <StrictMode>
      <MessagesProvider>
        <ErrorBoundary fallback={(error) => <BrokenScreen error={error} />}>{content}</ErrorBoundary>
      </MessagesProvider>
    </StrictMode>,
  );
}

async function screen(loaded: Loaded): Promise<ReactNode> {
  if ('settings' in loaded) return <App settings={loaded.settings} />;
  const { MisconfiguredScreen } = await import('./misconfigured/MisconfiguredScreen.tsx');
  return <MisconfiguredScreen problems={loaded.problems} />;
}
