import { lazy, Suspense, type ReactNode } from 'react';

import type { EntraSettings, GatewaySettings } from '../config/settings.ts';
import { SessionContext, type Session } from './session.ts';

// MSAL is a quarter of the page's bytes: it holds back neither the first paint nor a gateway that never needs it.
const EntraSession = lazy(async () => ({ default: (await import('./EntraSession.tsx')).EntraSession }));

const notYet = () => Promise.reject(new Error('The session has not started yet'));
const STARTING: Session = {
  state: { status: 'starting' },
  signIn: notYet,
  dismissProblem: () => {},
  signOut: notYet,
  getAccessToken: notYet,
};

const nothingToDo = () => Promise.resolve();
const APP: Session = {
  state: { status: 'app' },
  signIn: nothingToDo,
  dismissProblem: () => {},
  signOut: nothingToDo,
  getAccessToken: () => Promise.resolve(null),
};

interface Props {
  readonly settings: EntraSettings | GatewaySettings;
  readonly children: ReactNode;
}

/** Gives what is below it a session; it starts as `starting` while MSAL is on its way. */
export function SessionProvider({ settings, children }: Props) {
  if (settings.mode === 'gateway') return <SessionContext value={APP}>{children}</SessionContext>;
  return (
    <Suspense fallback={<SessionContext value={STARTING}>{children}</SessionContext>}>
      <EntraSession settings={settings}>{children}</EntraSession>
    </Suspense>
  );
}
