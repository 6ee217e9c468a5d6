import { GatewaySession } from '../auth/GatewaySession.tsx';
import { App } from './App.tsx';
import { renderPage } from './render-page.tsx';
import type { PageStart } from './start/page-start.ts';

/** The page behind a gateway, which never loads MSAL. */
export function renderGateway(start: PageStart): void {
  renderPage(
    <GatewaySession>
      <App start={start} />
    </GatewaySession>,
  );
}
