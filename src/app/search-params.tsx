import {
  renderQueryString,
  unstable_createAdapterProvider as createAdapterProvider,
  type unstable_UpdateUrlFunction as UpdateUrl,
} from 'nuqs/adapters/custom';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { usePathname } from 'wouter/use-browser-location';

const RETRY_MS = 1_000;

/** Search parameters that the browser has refused to write so far, and the path they belong to. */
let unwritten: { readonly path: string; readonly search: string } | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const currentSearch = () =>
  unwritten?.path === location.pathname ? unwritten.search : location.search.replace(/^\?/, '');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/**
 * Writes to the address, and retries where the browser refuses: WebKit allows 100 changes in 10 seconds, then throws a
 * SecurityError. Until the retry, readers get the unwritten parameters.
 */
function write(path: string, search: string): void {
  clearTimeout(retry);
  unwritten = null;
  if (path !== location.pathname) return; // the page was left meanwhile
  try {
    history.replaceState(history.state, '', `${path}${search && `?${search}`}${location.hash}`);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
    unwritten = { path, search };
    retry = setTimeout(() => write(path, search), RETRY_MS);
  }
  for (const listener of listeners) listener();
}

function useAddress() {
  const path = usePathname();
  const search = useSyncExternalStore(subscribe, currentSearch);
  const updateUrl: UpdateUrl = (parameters) => write(path, renderQueryString(parameters).replace(/^\?/, ''));
  return {
    searchParams: new URLSearchParams(search),
    updateUrl,
    getSearchParamsSnapshot: () => new URLSearchParams(currentSearch()),
  };
}

const Adapter = createAdapterProvider(useAddress);

/** The adapter of `useQueryStates`. nuqs' own adapter around it clears the queue when the person goes back. */
export function SearchParamsProvider({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <Adapter>{children}</Adapter>
    </NuqsAdapter>
  );
}
