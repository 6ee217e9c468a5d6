import { isStorageBlocked, readStored, removeStored, writeStored } from '../../browser/browser-storage.ts';

/** One key per username that is signed in in this browser, so that tabs do not overwrite each other. */
const SIGNED_IN = 'device-batch-status.signed-in.';
/** The username for the automatic sign-in of a new tab: the last to sign in, until anybody signs out. */
const HINT = 'device-batch-status.sign-in-hint';

/** The longest valid mail address. The hint becomes part of a URL: a longer one would be refused. */
const MAX_HINT_CHARACTERS = 320;

const watchers = new Set<() => void>();

/**
 * Tokens stay in their tab (docs/msal.md#token-storage); tabs share only this list of usernames. A tab whose account is
 * no longer in it was signed out by another one: unlike a message, a list also reaches a tab that was suspended.
 */
export function isSignedIn(username: string): boolean {
  if (isStorageBlocked('localStorage')) return true;
  const key = keyOf(username);
  return readStored('localStorage', key, 0) !== null || readStored('sessionStorage', key, 0) !== null;
}

export function rememberSignIn(username: string): void {
  const key = keyOf(username);
  // Storage is full: the mark is only in this tab, and other tabs cannot sign it out.
  if (!writeStored('localStorage', key, '')) writeStored('sessionStorage', key, '');
  writeStored('localStorage', HINT, username);
}

/** Also deletes the hint: after a sign-out there is no automatic sign-in. */
export function forgetSignIn(username: string): void {
  removeStored('localStorage', keyOf(username));
  removeStored('sessionStorage', keyOf(username));
  removeStored('localStorage', HINT);
  for (const watcher of watchers) watcher();
}

/** The username to start a sign-in with; `null` for none. */
export function signInHint(): string | null {
  return readStored('localStorage', HINT, MAX_HINT_CHARACTERS) || null;
}

/** Calls `watcher` whenever the list may have changed, in this tab or another. Returns how to stop. */
export function watchSignIns(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener('storage', watcher);
  addEventListener('pageshow', watcher); // a page from the back/forward cache has missed events
  return () => {
    watchers.delete(watcher);
    removeEventListener('storage', watcher);
    removeEventListener('pageshow', watcher);
  };
}

const keyOf = (username: string) => SIGNED_IN + username.toLowerCase();
