import { SECOND_MS } from '../../time/units.ts';

/** How long each part of a call may take. A call that exceeds one fails, so that polling goes on. */
export const DEADLINE_MS = {
  token: 30 * SECOND_MS,
  headers: 20 * SECOND_MS,
  /** Without `LEAST_BYTES` more of the body. */
  silence: 60 * SECOND_MS,
} as const;

/** Fewer bytes do not count as progress: a body may arrive byte by byte without an end. */
export const LEAST_BYTES = 1_000;

/** Aborts a call that exceeds its current deadline. One deadline is active at a time. */
export class Watchdog {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Aborts with `outer`, or at a deadline with that deadline's failure as its reason. */
  readonly signal: AbortSignal;

  constructor(outer: AbortSignal) {
    this.signal = AbortSignal.any([outer, this.#controller.signal]);
  }

  /** Replaces the current deadline: `ms` milliseconds from now. */
  expectWithin(ms: number, failure: () => Error): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(failure()), ms);
  }

  /** Settles as `promise` does, unless the signal aborts first: for work that takes no signal itself. */
  guard<Value>(promise: Promise<Value>): Promise<Value> {
    const { signal } = this;
    const aborted = new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([aborted, promise]);
  }

  /** Ends the deadlines, and the request where it is still under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }
}
