import { setTimeout as sleep } from 'node:timers/promises';

import type { Reply } from './reply.ts';
import { fault } from './reply.ts';
import { SCENARIOS } from './scenarios.ts';

type Delay = (ms: number, signal: AbortSignal) => Promise<void>;
type LookAt = (customerId: string, trackingId: string, caller: Caller) => Promise<Reply>;

interface Caller {
  readonly signal: AbortSignal;
  readonly acrs: readonly string[];
}

const REST_MS = 10 * 60 * 1000;

const realDelay: Delay = (ms, signal) => sleep(ms, undefined, { signal });

/** Answers looks at the sample batches. Each emulator runs them by its own clock, from the first look on. */
export function createScenarioRunner(now: () => number, delay: Delay = realDelay): LookAt {
  const begun = new Map<string, { firstAt: number; count: number }>();
  return async (customerId, trackingId, { signal, acrs }) => {
    const scenario = SCENARIOS.find((candidate) => candidate.trackingId === trackingId);
    if (scenario?.customerId !== customerId) return fault(404, '1000', 'The batch was not found.');

    const at = now();
    const before = begun.get(trackingId);
    const over = !before || at > before.firstAt + (scenario.lastsMs ?? 0) + REST_MS;
    const run = over ? { firstAt: at, count: 0 } : before;
    run.count += 1;
    begun.set(trackingId, run);
    return scenario.answer({
      trackingId,
      count: run.count,
      firstAt: run.firstAt,
      elapsedMs: at - run.firstAt,
      acrs,
      wait: (ms) => delay(ms, signal),
    });
  };
}
