const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether this machine, and no other, answers at the address. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** White space, controls and invisible characters: browsers take some of them out before they read an address. */
const NOT_IN_ADDRESSES = /[\s\p{Cc}\p{Cf}\\]/u;

/** A path of this site: `//host` and `/\host` would lead to another one, as would `/\t/host`. */
export function isSitePath(text: string): boolean {
  return /^\/(?!\/)/.test(text) && !NOT_IN_ADDRESSES.test(text);
}

/** An absolute web address without credentials, or `null`. Takes nothing that a browser would have to correct first. */
export function parseWebAddress(text: string): URL | null {
  if (!/^https?:\/\/./i.test(text) || NOT_IN_ADDRESSES.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}
