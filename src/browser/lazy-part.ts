import { afterPaint } from './after-paint.ts';
import { freeFailedFiles } from './reload-page.ts';

/** Something in a file of its own, which may be fetched ahead and may fail to come. */
export interface LazyPart<Value> {
  /** What has come; `null` before that. */
  readonly loaded: () => Value | null;
  /** Fetches it unless that is done or under way. After a rejection the next call tries again. */
  readonly load: () => Promise<Value>;
  /** The same for whoever only expects to need it soon: a failure matters once it is needed. */
  readonly prefetch: () => void;
  /** Calls `listener` when it has come. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

const PREFETCH_AFTER_MS = 3_000;

export function lazyPart<Value>(fetchPart: () => Promise<Value>): LazyPart<Value> {
  let value: Value | null = null;
  let loading: Promise<Value> | null = null;
  const listeners = new Set<() => void>();

  async function start(): Promise<Value> {
    try {
      // Browsers differ in whether they ask again for a module that once failed.
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

/** Fetches the parts once the page is idle, after what matters more. Returns how to cancel. */
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
