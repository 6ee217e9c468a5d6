import type { OriginalFile } from './device-files/original-file.ts';
import type { Reply } from './reply.ts';

/** One status call for a scenario's batch. Times in milliseconds. */
export interface StatusCall {
  readonly trackingId: string;
  /** 1 for the first call since the scenario last started. */
  readonly count: number;
  readonly firstAt: number;
  readonly elapsedMs: number;
  /** The authentication contexts (`acrs`) in the caller's token. */
  readonly acrs: readonly string[];
  /** Rejects when the caller aborts. */
  wait(ms: number): Promise<void>;
}

/** A sample batch with a tracking ID of its own, reached in the app like any other batch. */
export interface Scenario {
  /** A slug, such as `all-well`. */
  readonly id: string;
  readonly trackingId: string;
  readonly customerId: string;
  readonly title: string;
  readonly whatToExpect: string;
  /** What it was uploaded with, where the sandbox offers it. */
  readonly original?: OriginalFile;
  /** How long the batch runs; a call more than ten minutes after that restarts it. */
  readonly lastsMs?: number;
  readonly answer: (call: StatusCall) => Reply | Promise<Reply>;
}

export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}
