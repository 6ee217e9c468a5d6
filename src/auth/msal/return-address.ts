import {
  readStored,
  readStoredWithPrefix,
  removeStored,
  writeStored,
} from '../../browser/browser-storage.ts';

/**
 * Where a sign-in of this browser started, one key per sign-in. In localStorage because a tab may lose its
 * sessionStorage during a sign-in (docs/msal.md#lost-sign-ins). The path alone: the search may name devices.
 */
const PREFIX = 'device-batch-status.sign-in-start.';
const MAX_CHARACTERS = 16_000;
const MAX_AGE_MS = 3_600_000;

/** An authorization response to a sign-in that was started in this browser. */
export interface AuthorizationResponse {
  readonly signInId: string;
  /** Where the sign-in started, without search and fragment. */
  readonly address: string;
  /** The response itself, as a fragment with its `#`. */
  readonly hash: string;
  readonly isAutomatic: boolean;
}

/** One per page load: of two clicks MSAL sends the first, and the second must not replace its ID. */
let ownSignInId: string | null = null;

/** Stores the page's path before it leaves for a sign-in. Returns the ID for the request's `state`. */
export function keepReturnAddress(isAutomatic: boolean): string {
  ownSignInId ??= crypto.randomUUID();
  const entry = `${Date.now()} ${isAutomatic ? 'automatic' : 'clicked'} ${location.pathname}`;
  writeStored('localStorage', PREFIX + ownSignInId, entry);
  return ownSignInId;
}

export function forgetReturnAddress(signInId: string): void {
  removeStored('localStorage', PREFIX + signInId);
}

/** Deletes the addresses of sign-ins that were abandoned. */
export function forgetOldReturnAddresses(): void {
  for (const [key, entry] of readStoredWithPrefix('localStorage', PREFIX)) {
    const age = Date.now() - Number(entry.split(' ')[0]);
    if (!(Math.abs(age) < MAX_AGE_MS)) removeStored('localStorage', key);
  }
}

/** The authorization response in the address; `null` for none, or for one that this browser has not asked for. */
export function responseInFragment(): AuthorizationResponse | null {
  const { hash, origin } = location;
  // The format is MSAL's own part, a bar, the ID.
  const signInId = stateIn(hash)?.split('|')[1] ?? '';
  const entry = readStored('localStorage', PREFIX + signInId, MAX_CHARACTERS) ?? '';
  const [, kind, path = ''] = entry.split(' ');
  if (!path.startsWith('/')) return null;
  return { signInId, address: origin + path, hash, isAutomatic: kind === 'automatic' };
}

/** The same, and removes it from the address and from the history, together with one that nobody asked for. */
export function takeResponse(): AuthorizationResponse | null {
  if (stateIn(location.hash) === null) return null;
  const response = responseInFragment();
  // Before MSAL does it: MSAL adds a history entry, and leaves the response in the previous one.
  history.replaceState(history.state, '', location.href.replace(/#.*$/, ''));
  if (response !== null) forgetReturnAddress(response.signInId);
  return response;
}

const stateIn = (hash: string) => new URLSearchParams(hash.slice(1)).get('state');
