import FakeTimers from '@sinonjs/fake-timers';

import { countAnswers } from '../../e2e/kit/count-answers.ts';

declare global {
  /** In a page whose clock the test runs. */
  var pageClock: { readonly tickAsync: (ms: number) => Promise<number> } | undefined;
}

// Runs before the page's own scripts. Time flows as usual, and the test lets more of it pass.
countAnswers();
globalThis.pageClock = FakeTimers.install({
  now: Number(document.currentScript?.dataset['now']),
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  shouldAdvanceTime: true,
});
