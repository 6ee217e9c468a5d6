import { readStored, removeStored, writeStored } from '../../browser/browser-storage.ts';

/**
 * The sign-in that was begun last in this browser: an ID, a space, the address it began at. Not in the tab's own storage,
 * which is what this makes up for when the tab comes back without it (docs/msal.md#lost-sign-ins).
 */
const KEY = 'device-batch-status.sign-in-start';
const MAX_CHARACTERS = 16_000;

/** One for the page: of two clicks MSAL sends off the first, and the second must not take its address away. */
let id: string | null = null;

/** Keeps the page's address while it is away for a sign-in. Returns the ID to send along as the request's `state`. */
export function keepReturnAddress(): string {
  id ??= crypto.randomUUID();
  writeStored('localStorage', KEY, `${id} ${location.href}`);
  return id;
}

export function forgetReturnAddress(): void {
  removeStored('localStorage', KEY);
}

/** Entra's answer in this address's fragment, without its `#`; `''` where there is none. */
export function answerInFragment(): string {
  const fragment = location.hash.slice(1);
  const fields = new URLSearchParams(fragment);
  return fields.has('state') && (fields.has('code') || fields.has('error')) ? fragment : '';
}

/** Where the sign-in of that answer began, without a fragment; the start page where that is not known. */
export function returnAddressOf(answer: string): string {
  // MSAL's own part, a bar, the ID.
  const id = new URLSearchParams(answer).get('state')?.split('|')[1] ?? '';
  const kept = readStored('localStorage', KEY, MAX_CHARACTERS) ?? '';
  const home = `${location.origin}/`;
  const address = kept.slice(id.length + 1);
  const isKnown = id !== '' && kept.startsWith(`${id} `) && address.startsWith(home);
  return isKnown ? address.replace(/#.*$/, '') : home;
}
