import { afterPaint } from './after-paint.ts';
import { freeFailedFiles } from './reload-page.ts';

/** A part of the page in a file of its own, which may be prefetched and may fail to load. */
export interface LazyPart<Value> {
  /** The loaded value; `null` before that. */
  readonly loaded: () => Value | null;
  /** Fetches it unless it is loaded or being loaded. After a rejection the next call tries again. */
  readonly load: () => Promise<Value>;
  /** The same without a result: a failure matters only once the part is needed. */
  readonly prefetch: () => void;
  /** Calls `listener` when loading ends. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

const PREFETCH_AFTER_MS = 3_000;

export function lazyPart<Value>(fetchPart: () => Promise<Value>): LazyPart<Value> {
  let value: Value | null = null;
  let loading: Promise<Value> | null = null;
  const listeners = new Set<() => void>();

  async function start(): Promise<Value> {
    try {
      // Some browsers never request a module again that has failed once.
      const fetched = await fetchPart().catch(() => freeFailedFiles().then(fetchPart));
      value = fetched;
      return fetched;
    } finally {
      loading = null;
      for (const listener of listeners) listener();
    }
  }

  const load = () => {
    if (value !== null) return Promise.resolve(value);
    loading ??= start();
    return loading;
  };
  return {
    loaded: () => value,
    load,
    prefetch: () => void load().catch(() => {}),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Fetches the parts once the page has been idle for a while. Returns how to cancel. */
export function prefetchWhenIdle(parts: readonly Pick<LazyPart<unknown>, 'prefetch'>[]): () => void {
  let cancel: (() => void) | null = null;
  const timer = setTimeout(() => {
    cancel = afterPaint(() => {
      if (navigator.onLine) for (const part of parts) part.prefetch();
    });
  }, PREFETCH_AFTER_MS);
  return () => {
    clearTimeout(timer);
    cancel?.();
  };
}
