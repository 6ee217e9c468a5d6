import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { MessagesProvider } from '../i18n/MessagesProvider.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';

/** The first commit replaces the skeleton that index.html has painted. */
export function renderPage(content: ReactNode): void {
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  createRoot(container).render(
    <StrictMode>
      <MessagesProvider>
        <ErrorBoundary fallback={(error) => <BrokenScreen error={error} />}>{content}</ErrorBoundary>
      </MessagesProvider>
    </StrictMode>,
  );
}
