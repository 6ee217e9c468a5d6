/** Says from when on requests of one kind are allowed; times are epoch milliseconds. */
export interface RequestGate {
  /** Allows no request before `untilMs`, `Infinity` for never again. A wait that ends later stays. */
  readonly backOff: (untilMs: number) => void;
  readonly canRequest: (nowMs: number) => boolean;
  /** The end of the current wait: 0 before the first one. */
  readonly notBefore: () => number;
  /** Calls `listener` after every change of `notBefore`. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createGate(): RequestGate {
  let notBefore = 0;
  const listeners = new Set<() => void>();
  return {
    backOff: (untilMs) => {
      if (untilMs <= notBefore) return;
      notBefore = untilMs;
      for (const listener of listeners) listener();
    },
    canRequest: (nowMs) => nowMs >= notBefore,
    notBefore: () => notBefore,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
