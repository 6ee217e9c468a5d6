import { setTimeout as sleep } from 'node:timers/promises';

import type { Reply } from './reply.ts';
import { fault } from './reply.ts';
import { SCENARIOS } from './scenarios.ts';

type Delay = (ms: number, signal: AbortSignal) => Promise<void>;
type GetStatus = (customerId: string, trackingId: string, caller: Caller) => Promise<Reply>;

interface Caller {
  readonly signal: AbortSignal;
  readonly acrs: readonly string[];
}

const RESTART_AFTER_MS = 10 * 60 * 1000;

const realDelay: Delay = (ms, signal) => sleep(ms, undefined, { signal });

/** Answers status calls for the sample batches. Each batch starts at its first call, by the emulator's own clock. */
export function createScenarioRunner(now: () => number, delay: Delay = realDelay): GetStatus {
  const runs = new Map<string, { firstAt: number; count: number }>();
  return async (customerId, trackingId, { signal, acrs }) => {
    const scenario = SCENARIOS.find((candidate) => candidate.trackingId === trackingId);
    if (scenario?.customerId !== customerId) return fault(404, '1000', 'The batch was not found.');

    const at = now();
    const previous = runs.get(trackingId);
    const hasExpired = !previous || at > previous.firstAt + (scenario.lastsMs ?? 0) + RESTART_AFTER_MS;
    const run = hasExpired ? { firstAt: at, count: 0 } : previous;
    run.count += 1;
    runs.set(trackingId, run);
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
