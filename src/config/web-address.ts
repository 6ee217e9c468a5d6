const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether the address is a loopback address. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** White space, controls and invisible characters: browsers remove some of them before parsing a URL. */
const NOT_IN_ADDRESSES = /[\s\p{Cc}\p{Cf}\\]/u;

/** Whether the text is a path of this site: `//host`, `/\host` and `/\t/host` lead to other hosts. */
export function isSitePath(text: string): boolean {
  return /^\/(?!\/)/.test(text) && !NOT_IN_ADDRESSES.test(text);
}

/** An absolute http(s) URL without credentials, or `null`. Rejects what a browser would have to correct. */
export function parseWebAddress(text: string): URL | null {
  if (!/^https?:\/\/./i.test(text) || NOT_IN_ADDRESSES.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}
