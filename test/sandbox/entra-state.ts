import { X509Certificate } from 'node:crypto';

import type { CryptoKey } from 'jose';
import { exportJWK, generateKeyPair } from 'jose';

import type { AskedClaims } from './asked-claims.ts';

export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly username: string;
  readonly role: string;
  /** May read batches but not customers: the partner decides which roles may. */
  readonly seesNoCustomers?: true;
  /** Signs in with a password only, unless the request requires multifactor authentication. */
  readonly usesNoMfa?: true;
}

/** The accounts of the sample partner's tenant. */
export const PEOPLE: readonly Person[] = [
  {
    oid: '6f1d2a7c-90b4-4c3e-8a5f-1d7e3b9c2044',
    name: 'Ada Admin',
    username: 'ada.admin@fabrikam.example',
    role: 'Admin agent',
  },
  {
    oid: 'c83e5b10-4d7a-4f96-b2e1-70a9d6f4c815',
    name: 'Sam Sales',
    username: 'sam.sales@fabrikam.example',
    role: 'Sales agent',
  },
  {
    oid: '2e9b64d3-5f1c-47a8-b07d-c41e86a93f5d',
    name: 'Nia NoRole',
    username: 'nia.norole@fabrikam.example',
    role: 'Sales agent who may not see the customers',
    seesNoCustomers: true,
  },
  {
    oid: 'a4071c6e-82d5-4b19-9f3a-5c60e2d8b7f1',
    name: 'Mia NoMfa',
    username: 'mia.nomfa@fabrikam.example',
    role: 'Admin agent without multifactor authentication',
    usesNoMfa: true,
  },
];

export interface EntraOptions {
  readonly tenantId: string;
  readonly clientId: string;
  /** The app's client secret; none by default. */
  readonly clientSecret?: string;
  /** PEM of the certificate whose key signs the app's client assertions; none by default. */
  readonly clientCertificate?: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Whether the redirect URI is registered. Default: `/redirect.html` on any loopback origin. */
  readonly isRedirectUri?: (uri: string) => boolean;
}

/** A failure of the token endpoint, for `failNextToken`. */
export interface TokenFailure {
  readonly status: number;
  readonly error: string;
  readonly aadsts: number;
  readonly description: string;
  readonly suberror?: string;
  /** The claims that the sign-in must satisfy, as JSON text. */
  readonly claims?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as received, for tests: nothing is redacted. */
export interface EntraCall {
  readonly method: string;
  readonly url: string;
  readonly origin: string | null;
  /** The form of a POST, empty otherwise. */
  readonly form: URLSearchParams;
}

/** Settings that tests and demonstrations change. */
export interface EntraControl {
  /** Lifetime of the access tokens issued from now on. */
  accessTokenSeconds: number;
  /** Lifetime of the refresh tokens of sign-ins from now on; Entra's own is 24 hours (docs/msal.md#silent-renewal). */
  refreshTokenSeconds: number;
  /** A refresh token satisfies a claims challenge; otherwise the user must interact. */
  stepsUpSilently: boolean;
  /** Revokes every refresh token issued so far. */
  revokeAll(): void;
  /** Ends every session at the login host. */
  forgetSessions(): void;
  /** Makes the next token request fail; several calls queue up. */
  failNextToken(failure: TokenFailure): void;
  readonly calls: EntraCall[];
}

/** What a sign-in requested; copied from the code to the tokens. */
export interface Grant {
  readonly person: Person;
  readonly scope: string;
  readonly nonce: string;
  readonly sessionId: string;
  /** The claims that the sign-in required and satisfied. */
  readonly proved: AskedClaims;
}

export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface RefreshGrant extends Grant {
  readonly expiresAt: number;
}

export interface EntraState {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly clientCertificate: X509Certificate | null;
  readonly now: () => number;
  readonly isRedirectUri: (uri: string) => boolean;
  readonly sessions: Map<string, Person>;
  /** `null` once the code has been redeemed. */
  readonly codes: Map<string, CodeGrant | null>;
  readonly refreshTokens: Map<string, RefreshGrant>;
  readonly failures: TokenFailure[];
  readonly control: EntraControl;
  readonly keys: () => Promise<SigningKeys>;
}

export interface SigningKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const KEY_ID = 'sandbox';

export function createEntraState(options: EntraOptions): EntraState {
  const sessions = new Map<string, Person>();
  const refreshTokens = new Map<string, RefreshGrant>();
  const failures: TokenFailure[] = [];
  let keys: Promise<SigningKeys> | null = null;
  return {
    tenantId: options.tenantId,
    clientId: options.clientId,
    clientSecret: options.clientSecret ?? null,
    clientCertificate:
      options.clientCertificate === undefined ? null : new X509Certificate(options.clientCertificate),
    now: options.now ?? Date.now,
    isRedirectUri: options.isRedirectUri ?? isLoopbackBridge,
    sessions,
    codes: new Map(),
    refreshTokens,
    failures,
    control: {
      accessTokenSeconds: 3600,
      refreshTokenSeconds: 24 * 60 * 60,
      stepsUpSilently: false,
      revokeAll: () => refreshTokens.clear(),
      forgetSessions: () => sessions.clear(),
      failNextToken: (failure) => failures.push(failure),
      calls: [],
    },
    // Created on first use: the plugin is also loaded where nobody signs in.
    keys: () => (keys ??= generateKeyPair('RS256')),
  };
}

export async function publicJwk(state: EntraState) {
  const { publicKey } = await state.keys();
  return { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig', alg: 'RS256' };
}

function isLoopbackBridge(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { hostname, pathname, search } = new URL(uri);
  return ['localhost', '127.0.0.1'].includes(hostname) && pathname === '/redirect.html' && search === '';
}
