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
import { createGate } from '../partner-center/http/request-gate.ts';
import { Loading } from '../ui/Loading.tsx';
import { PartProblem } from '../ui/PartProblem.tsx';
import { Routes } from './Routes.tsx';

// The default scheduler is a timer: with it an answer would miss the next frame.
notifyManager.setScheduler(queueMicrotask);

/** The screen for each state of the session. */
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

/** Keyed by account: no account sees what another has fetched, or is made to wait for it. */
function AccountData({ accountId, apiBaseUrl, children }: AccountDataProps) {
  const { getAccessToken } = useSession();
  const [queryClient] = useState(() => new QueryClient());
  const [customersGate] = useState(createGate);
  const client = createClient({
    apiBaseUrl,
    pageOrigin: location.origin,
    getAccessToken,
    accountId,
    customersGate,
    locale: 'en-US',
  });
  return (
    <QueryClientProvider client={queryClient}>
      <ClientContext value={client}>{children}</ClientContext>
    </QueryClientProvider>
  );
}
