import type { Reporter, TestModule } from 'vitest/node';

/** Prints the test counts as the last line of the run. */
export class CountReporter implements Reporter {
  readonly #suite: string;
  readonly #notes: readonly string[];

  /** `notes`: lines of the summary about tests that did not run. */
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
