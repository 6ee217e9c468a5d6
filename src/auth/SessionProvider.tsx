import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { EntraSettings, GatewaySettings } from '../config/settings.ts';
import { entraPart } from './entra-part.ts';
import { SessionContext, type Session, type SessionState } from './session.ts';

const notYet = () => Promise.reject(new Error('The session has not started yet'));
const without = (state: SessionState): Session => ({
  state,
  signIn: notYet,
  dismissProblem: () => {},
  signOut: notYet,
  getAccessToken: notYet,
});
const STARTING = without({ status: 'starting' });

const nothingToDo = () => Promise.resolve();
const APP: Session = {
  state: { status: 'app' },
  signIn: nothingToDo,
  dismissProblem: () => {},
  signOut: nothingToDo,
  getAccessToken: () => Promise.resolve(null),
};

interface Props<AuthSettings> {
  readonly settings: AuthSettings;
  readonly children: ReactNode;
}

/** Provides the session, which is `starting` until MSAL is loaded. */
export function SessionProvider({ settings, children }: Props<EntraSettings | GatewaySettings>) {
  if (settings.mode === 'gateway') return <SessionContext value={APP}>{children}</SessionContext>;
  return <EntraProvider settings={settings}>{children}</EntraProvider>;
}

/** State and not `Suspense`: React delays content that follows a fallback within 300 ms. */
function EntraProvider({ settings, children }: Props<EntraSettings>) {
  const part = entraPart(settings);
  const started = useSyncExternalStore(part.subscribe, part.loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    part.load().catch(() => setFailed(true));
  }, [part]);

  if (started) return <started.Session>{children}</started.Session>;
  const session = failed ? without({ status: 'not-loaded', retry: part.load }) : STARTING;
  return <SessionContext value={session}>{children}</SessionContext>;
}
