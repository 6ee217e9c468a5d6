import { afterEach, beforeEach, vi } from 'vitest';

interface Memory extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  readonly entries: Map<string, string>;
}

/** Web storage as a plain map: `null` for missing keys. */
function memory(): Memory {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

/** One browser for each test, with any number of tabs: `newTab` switches to a new one. */
export function browserForEachTest() {
  const browser = { local: memory(), newTab: () => vi.stubGlobal('sessionStorage', memory()) };
  beforeEach(() => {
    browser.local = memory();
    vi.stubGlobal('localStorage', browser.local);
    browser.newTab();
  });
  afterEach(() => void vi.unstubAllGlobals());
  return browser;
}

/** Makes every write throw, as a browser does whose storage for the site is full. */
export function fillStorage(kind: 'localStorage' | 'sessionStorage'): void {
  Object.assign(globalThis[kind], {
    setItem: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  });
}

/** As a browser that blocks storage: reading the property throws. */
export function blockStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}
