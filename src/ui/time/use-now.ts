import { useSyncExternalStore } from 'react';

import { SECOND_MS } from '../../time/units.ts';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, SECOND_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The current time in epoch milliseconds, updated once a second by one timer for all users. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
