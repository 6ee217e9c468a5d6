import { EntraSession } from '../auth/msal/EntraSession.tsx';
import type { StartedSession } from '../auth/msal/start-session.ts';
import type { LazyPart } from '../browser/lazy-part.ts';
import { App } from './App.tsx';
import { renderPage } from './render-page.tsx';
import type { PageStart } from './start/page-start.ts';

/** The page where people sign in. */
export function renderEntra(start: PageStart, session: LazyPart<StartedSession>): void {
  renderPage(
    <EntraSession part={session}>
      <App start={start} />
    </EntraSession>,
  );
}
