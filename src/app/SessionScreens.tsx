import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import { SignedOutScreen } from '../auth/screens/SignedOutScreen.tsx';
import { SignInProblemBar } from '../auth/screens/SignInProblemBar.tsx';
import { useSession } from '../auth/session-context.ts';
import { idsFromPath } from '../batch/batch-path.ts';
import { lazyPartWithMessages } from '../i18n/lazy-part-with-messages.tsx';
import { ClientContext } from '../partner-center/client-context.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PartProblem } from '../ui/PartProblem.tsx';
import { Routes } from './Routes.tsx';
import { SavedAnswerOr } from './saved-answer/SavedAnswerOr.tsx';
import { accountData } from './start/account-data.ts';
import type { PageStart } from './start/page-start.ts';

const openSavedAnswer = lazyPartWithMessages(
  'others',
  async () => (await import('../saved-answer/OpenSavedAnswer.tsx')).OpenSavedAnswer,
);

/** The screen for each state of the session. */
export function SessionScreens({ start: { settings, screens } }: { start: PageStart }) {
  const { state } = useSession();
  const [path] = useLocation();
  switch (state.status) {
    case 'starting':
      return <Loading message="auth.starting" />;
    case 'not-loaded':
      return <PartProblem retry={state.retry} />;
    case 'signed-out': {
      const cloud = settings.auth.mode === 'entra' ? settings.auth.cloud : 'public';
      const signedOut = (
        <SignedOutScreen cloud={cloud} problem={state.problem} leadsToBatch={idsFromPath(path) !== null} />
      );
      if (path !== '/') return signedOut;
      return (
        <SavedAnswerOr part={screens.saved}>
          {(onAnswer) => (
            <>
              {signedOut}
              <LazyPart part={openSavedAnswer}>
                {(OpenSavedAnswer) => <OpenSavedAnswer onOpen={onAnswer} />}
              </LazyPart>
            </>
          )}
        </SavedAnswerOr>
      );
    }
    case 'signed-in':
      return (
        <AccountData key={state.account.id} accountId={state.account.id} apiBaseUrl={settings.apiBaseUrl}>
          <SignInProblemBar problem={state.problem} />
          <Routes screens={screens} />
        </AccountData>
      );
    case 'app':
      return (
        <AccountData accountId="app" apiBaseUrl={settings.apiBaseUrl}>
          <Routes screens={screens} />
        </AccountData>
      );
  }
}

interface AccountDataProps {
  readonly accountId: string;
  readonly apiBaseUrl: string;
  readonly children: ReactNode;
}

/** The first request, which started before React, has filled the cache. */
function AccountData({ accountId, apiBaseUrl, children }: AccountDataProps) {
  const { getAccessToken } = useSession();
  const { queryClient, client } = accountData(accountId, apiBaseUrl, getAccessToken);
  return (
    <QueryClientProvider client={queryClient}>
      <ClientContext value={client}>{children}</ClientContext>
    </QueryClientProvider>
  );
}
