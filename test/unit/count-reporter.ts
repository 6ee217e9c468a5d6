import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that counts its tests, for people and machines that read only the end. */
export class CountReporter implements Reporter {
  readonly #suite: string;
  readonly #notes: readonly string[];

  /** `notes` are lines of the summary about what was not run. */
  constructor(suite: string, notes: readonly string[] = []) {
    this.#suite = suite;
    this.#notes = notes;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const skipped = count('skipped');
    for (const note of this.#notes) process.stdout.write(`\n${note}`);
    process.stdout.write(
      `\n${this.#suite}: ${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
    );
  }
}
