import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';

import { SignedOutScreen } from '../auth/screens/SignedOutScreen.tsx';
import { SignInProblemBar } from '../auth/screens/SignInProblemBar.tsx';
import { useSession } from '../auth/session.ts';
import { idsFromPath } from '../batch/batch-path.ts';
import type { Settings } from '../config/settings.ts';
import { ClientContext } from '../partner-center/client-context.ts';
import { createClient } from '../partner-center/http/http.ts';
import { Loading } from '../ui/Loading.tsx';
import { PartProblem } from '../ui/PartProblem.tsx';
import { Routes } from './Routes.tsx';

// At once, where the default waits for a timer: an answer would miss the frame that it could still be drawn in.
notifyManager.setScheduler(queueMicrotask);

/** What each state of the session lets the person see. */
export function SessionScreens({ settings }: { settings: Settings }) {
  const { state } = useSession();
  const [path] = useLocation();
  switch (state.status) {
    case 'starting':
      return <Loading message="auth.starting" />;
    case 'not-loaded':
      return <PartProblem retry={state.retry} />;
    case 'signed-out': {
      const cloud = settings.auth.mode === 'entra' ? settings.auth.cloud : 'public';
      return (
        <SignedOutScreen cloud={cloud} problem={state.problem} leadsToBatch={idsFromPath(path) !== null} />
      );
    }
    case 'signed-in':
      return (
        <AccountData key={state.account.id} accountId={state.account.id} apiBaseUrl={settings.apiBaseUrl}>
          <SignInProblemBar problem={state.problem} />
          <Routes />
        </AccountData>
      );
    case 'app':
      return (
        <AccountData accountId="app" apiBaseUrl={settings.apiBaseUrl}>
          <Routes />
        </AccountData>
      );
  }
}

interface AccountDataProps {
  readonly accountId: string;
  readonly apiBaseUrl: string;
  readonly children: ReactNode;
}

/** Keyed by account: what one account has fetched is never there for another to see. */
function AccountData({ accountId, apiBaseUrl, children }: AccountDataProps) {
  const { getAccessToken } = useSession();
  const [queryClient] = useState(() => new QueryClient());
  const client = createClient({
    apiBaseUrl,
    pageOrigin: location.origin,
    getAccessToken,
    accountId,
    locale: 'en-US',
  });
  return (
    <QueryClientProvider client={queryClient}>
      <ClientContext value={client}>{children}</ClientContext>
    </QueryClientProvider>
  );
}
