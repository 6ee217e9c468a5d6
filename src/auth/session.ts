import { createContext, use } from 'react';

/** Who is signed in. `id` tells accounts apart in caches; the names are for people. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** `cancelled`: the person backed out. `failed`: anything else, with Entra's own code for a support case. */
export interface SignInProblem {
  readonly kind: 'cancelled' | 'failed';
  readonly code: string;
}

export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signed-in'; readonly account: Account }
  | { readonly status: 'app' }; // gateway: runs as the app, nobody signs in

/** The one seam between sign-in and everything else. No token leaves it but through `getAccessToken`. */
export interface Session {
  readonly state: SessionState;
  /** Leaves the page for the sign-in page; comes back to this very address. Only ever from a click. */
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** The bearer token for the API, or `null` where the gateway adds it. Rejects with `SignInRequired`. */
  readonly getAccessToken: () => Promise<string | null>;
}

/** No token can be had without the person: show a sign-in button, never redirect from a request. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
}

export const SessionContext = createContext<Session | null>(null);

/** The session of this page. Throws outside `SessionProvider`: a mistake in the tree, not a state. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
