import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Prints the test counts as the last line of the run. */
export default class CountReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const tests = this.#suite?.allTests() ?? [];
    const outcomes = tests.map((test) => test.outcome());
    const flaky = tests.filter((test) => test.outcome() === 'flaky');
    for (const test of flaky)
      process.stdout.write(`\nOnly at the second try: ${test.titlePath().join(' › ')}`);
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    const failed = outcomes.length - passed - skipped;
    process.stdout.write(
      `\ne2e: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
    );
  }
}
