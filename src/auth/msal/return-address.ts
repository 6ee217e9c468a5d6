import { readStored, removeStored, writeStored } from '../../browser/browser-storage.ts';

/**
 * The last sign-in that was started in this browser: an ID, a space, the address of its page. In localStorage because a
 * tab may lose its sessionStorage during a sign-in (docs/msal.md#lost-sign-ins).
 */
const KEY = 'device-batch-status.sign-in-start';
const MAX_CHARACTERS = 16_000;

/** One per page load: of two clicks MSAL sends the first, and the second must not replace its ID. */
let id: string | null = null;

/** Stores the page's address before it leaves for a sign-in. Returns the ID for the request's `state`. */
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

/** The address of the page that started the sign-in, without a fragment; the start page where it is unknown. */
export function returnAddressOf(answer: string): string {
  // The format is MSAL's own part, a bar, the ID.
  const id = new URLSearchParams(answer).get('state')?.split('|')[1] ?? '';
  const kept = readStored('localStorage', KEY, MAX_CHARACTERS) ?? '';
  const home = `${location.origin}/`;
  const address = kept.slice(id.length + 1);
  const isKnown = id !== '' && kept.startsWith(`${id} `) && address.startsWith(home);
  return isKnown ? address.replace(/#.*$/, '') : home;
}
