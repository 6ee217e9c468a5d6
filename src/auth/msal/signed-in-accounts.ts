import { isStorageBlocked, readStored, removeStored, writeStored } from '../../browser/browser-storage.ts';

/** One key for each username that is signed in somewhere in this browser, so that no two tabs overwrite each other. */
const SIGNED_IN = 'device-batch-status.signed-in.';
/** Whom a new tab may try to sign in by itself: the last who did, until anybody signs out. */
const HINT = 'device-batch-status.sign-in-hint';

/** The longest address that can be mailed to. The hint becomes part of an address: a longer one is refused there. */
const MAX_HINT_CHARACTERS = 320;

const watchers = new Set<() => void>();

/**
 * Tokens stay in their tab (docs/msal.md#token-storage); what tabs share is this list of usernames, and nothing else. A
 * tab whose account has gone from it was signed out by another one: a list, unlike a message, also reaches a tab that
 * was asleep.
 */
export function isSignedIn(username: string): boolean {
  if (isStorageBlocked('localStorage')) return true;
  const key = keyOf(username);
  return readStored('localStorage', key, 0) !== null || readStored('sessionStorage', key, 0) !== null;
}

export function rememberSignIn(username: string): void {
  const key = keyOf(username);
  // Full: the tab keeps the mark for itself, and other tabs cannot sign it out.
  if (!writeStored('localStorage', key, '')) writeStored('sessionStorage', key, '');
  writeStored('localStorage', HINT, username);
}

/** Also forgets the hint: after a sign-out no tab signs anybody in by itself. */
export function forgetSignIn(username: string): void {
  removeStored('localStorage', keyOf(username));
  removeStored('sessionStorage', keyOf(username));
  removeStored('localStorage', HINT);
  for (const watcher of watchers) watcher();
}

/** The username to begin a sign-in with; `null` when there is none. */
export function signInHint(): string | null {
  return readStored('localStorage', HINT, MAX_HINT_CHARACTERS) || null;
}

/** Calls `watcher` whenever the list may have changed, in this tab or another. Returns how to stop. */
export function watchSignIns(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener('storage', watcher);
  addEventListener('pageshow', watcher); // a page out of the back/forward cache has missed what happened
  return () => {
    watchers.delete(watcher);
    removeEventListener('storage', watcher);
    removeEventListener('pageshow', watcher);
  };
}

const keyOf = (username: string) => SIGNED_IN + username.toLowerCase();
