import FakeTimers from '@sinonjs/fake-timers';

import { countAnswers } from '../../e2e/kit/count-answers.ts';

declare global {
  /** Set in a page with fake timers. */
  var pageClock: { readonly tickAsync: (ms: number) => Promise<number> } | undefined;
}

// Runs before the page's own scripts. Time flows, and the test can advance it further.
countAnswers();
globalThis.pageClock = FakeTimers.install({
  now: Number(document.currentScript?.dataset['now']),
  toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  shouldAdvanceTime: true,
});
