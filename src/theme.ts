import { useSyncExternalStore } from 'react';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  darkScheme.addEventListener('change', onChange);
  return () => darkScheme.removeEventListener('change', onChange);
}

/** Whether the system asks for a dark page; follows it live. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(subscribe, () => darkScheme.matches);
}
