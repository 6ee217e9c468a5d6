export type StorageKind = 'localStorage' | 'sessionStorage';

/** More than a sign-in writes before and after it leaves the page. */
const SIGN_IN_CHARACTERS = 64_000;
const PROBE = 'device-batch-status.probe';

/** Whether the browser denies this page that kind of storage. */
export function isStorageBlocked(kind: StorageKind): boolean {
  return storageOf(kind) === null;
}

/** The text under `key`; `null` where there is none, or one longer than `maxCharacters`. */
export function readStored(kind: StorageKind, key: string, maxCharacters: number): string | null {
  const text = guarded(() => storageOf(kind)?.getItem(key)) ?? null;
  return text !== null && text.length <= maxCharacters ? text : null;
}

/** Whether the text was written: storage may be full or blocked. */
export function writeStored(kind: StorageKind, key: string, text: string): boolean {
  return (
    guarded(() => {
      const storage = storageOf(kind);
      storage?.setItem(key, text);
      return storage !== null;
    }) ?? false
  );
}

export function removeStored(kind: StorageKind, key: string): void {
  guarded(() => storageOf(kind)?.removeItem(key));
}

/** The keys with that prefix and their texts, of any length. */
export function readStoredWithPrefix(
  kind: StorageKind,
  prefix: string,
): (readonly [key: string, text: string])[] {
  return (
    guarded(() => {
      const storage = storageOf(kind);
      return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .map((key) => [key, storage?.getItem(key) ?? ''] as const);
    }) ?? []
  );
}

/** Whether this tab can store a sign-in: otherwise it would come back from the sign-in page signed out. */
export function canStoreSignIn(): boolean {
  const isWritten = writeStored('sessionStorage', PROBE, '0'.repeat(SIGN_IN_CHARACTERS));
  removeStored('sessionStorage', PROBE);
  return isWritten;
}

function storageOf(kind: StorageKind): Storage | null {
  return guarded(() => globalThis[kind]) ?? null;
}

/** Every access may throw: storage may be blocked, full or damaged. */
function guarded<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
