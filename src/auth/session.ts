import { createContext, use } from 'react';

/** Who is signed in. `id` tells accounts apart in caches; the names are for people. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/**
 * `cancelled`: the person backed out. `storage`: the browser keeps nothing for this site, or no more. `failed`: anything
 * else, with Entra's own code for a support case.
 */
export interface SignInProblem {
  readonly kind: 'cancelled' | 'storage' | 'failed';
  readonly code: string;
}

export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'not-loaded'; readonly retry: () => Promise<unknown> } // MSAL's own file has not come
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signed-in'; readonly account: Account; readonly problem: SignInProblem | null }
  | { readonly status: 'app' }; // gateway: runs as the app, nobody signs in

export interface SignInOptions {
  /** What the sign-in must prove: a claims request, as JSON text. */
  readonly claims?: string;
  /** Lets the person choose an account, whoever is signed in now. */
  readonly otherAccount?: boolean;
}

/** Either passes over the token at hand, however good it looks. */
export interface TokenOptions {
  /** The claims challenge that the new token must answer, as JSON text. */
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

/** The one seam between sign-in and everything else. No token leaves it but through `getAccessToken`. */
export interface Session {
  readonly state: SessionState;
  /** Leaves the page for the sign-in page; comes back to this very address. Only ever from a click. */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
  /** The person has read what went wrong. */
  readonly dismissProblem: () => void;
  /** Ends the session in every tab of this account. */
  readonly signOut: () => Promise<void>;
  /** The bearer token for the API, `null` where the gateway adds it. Rejects with `SignInRequired` or `TokenUnavailable`. */
  readonly getAccessToken: (options?: TokenOptions) => Promise<string | null>;
}

/** No token can be had without the person: show a sign-in button, never redirect from a request. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
  /** Entra's or MSAL's own code for the reason, for a support case; `''` when nobody is signed in. */
  readonly code: string;
  /** What Entra wants the sign-in to prove: a claims request as JSON text, `null` for nothing more. */
  readonly claims: string | null;

  constructor(code = '', claims: string | null = null, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.claims = claims;
  }
}

/** No token for now, though nobody need sign in: the sign-in service gave no answer, or a fault of its own. It may pass. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';
  /** MSAL's or Entra's own code, for a support case. */
  readonly code: string;

  constructor(code: string, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
  }
}

export const SessionContext = createContext<Session | null>(null);

/** The session of this page. Throws outside `SessionProvider`: a mistake in the tree, not a state. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
