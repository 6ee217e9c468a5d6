import type { Reply } from './reply.ts';

/** One look at a scenario's batch, as the emulator saw it. Times in milliseconds. */
export interface StatusCall {
  readonly trackingId: string;
  /** 1 for the first look since the scenario last began. */
  readonly count: number;
  readonly firstAt: number;
  readonly elapsedMs: number;
  /** What the caller's token proves: its `acrs`. */
  readonly acrs: readonly string[];
  /** Waits, and rejects when the caller gives up. */
  wait(ms: number): Promise<void>;
}

/** A sample batch with a tracking ID of its own, reached in the app like any other batch. */
export interface Scenario {
  /** A slug to find it by, such as `all-well`. */
  readonly id: string;
  readonly trackingId: string;
  readonly customerId: string;
  readonly title: string;
  readonly whatToExpect: string;
  /** How long its story lasts; looked at ten minutes after that, it begins anew. */
  readonly lastsMs?: number;
  readonly answer: (call: StatusCall) => Reply | Promise<Reply>;
}

export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}
