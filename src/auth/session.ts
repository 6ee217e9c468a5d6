/** The signed-in account. `id` identifies it in caches; the names are for display. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/**
 * `cancelled`: by the person. `storage`: the browser stores nothing for this site, or is full. `failed`: anything else,
 * with Entra's own code for a support case.
 */
export interface SignInProblem {
  readonly kind: 'cancelled' | 'storage' | 'failed';
  readonly code: string;
}

export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'not-loaded'; readonly retry: () => Promise<unknown> } // MSAL's file could not be loaded
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signed-in'; readonly account: Account; readonly problem: SignInProblem | null }
  | { readonly status: 'app' }; // gateway: runs as the app, nobody signs in

export interface SignInOptions {
  /** A claims request for the sign-in, as JSON text. */
  readonly claims?: string;
  /** Lets the person choose another account. */
  readonly otherAccount?: boolean;
}

/** Either option bypasses the cached token, even one that looks valid. */
export interface TokenOptions {
  /** The claims challenge that the new token must satisfy, as JSON text. */
  readonly claims?: string;
  readonly forceRefresh?: boolean;
}

/** Who hands out tokens, and for which account. */
export interface TokenSource {
  /** Identifies the account in caches, `null` while nobody is signed in. */
  readonly accountId: () => string | null;
  /**
   * The bearer token for the API, `null` where the gateway adds it. Rejects with `SignInRequired` or
   * `TokenUnavailable`.
   */
  readonly getAccessToken: (options?: TokenOptions) => Promise<string | null>;
}

/** The interface between sign-in and everything else. Only `getAccessToken` hands out a token. */
export interface Session extends Pick<TokenSource, 'getAccessToken'> {
  readonly state: SessionState;
  /** Leaves for the sign-in page, which comes back to the same address. Only to be called from a click. */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
  /** Removes the problem of the last sign-in. */
  readonly dismissProblem: () => void;
  /** Ends the session in every tab of this account. */
  readonly signOut: () => Promise<void>;
}

/** A token needs the person's interaction: show a sign-in button, never redirect from a request. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
  /** Entra's or MSAL's own code, for a support case; `''` when nobody is signed in. */
  readonly code: string;
  /** The claims request that Entra demands of the sign-in, as JSON text; `null` for none. */
  readonly claims: string | null;

  constructor(code = '', claims: string | null = null, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.claims = claims;
  }
}

/** No token for now, for a temporary reason: the sign-in service did not answer or failed. Nobody need sign in. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';
  /** MSAL's or Entra's own code, for a support case. */
  readonly code: string;

  constructor(code: string, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
  }
}
