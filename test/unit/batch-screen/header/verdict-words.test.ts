import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';

import { verdictWords } from '../../../../src/batch-screen/header/verdict-words.ts';
import verdict from '../../../../src/i18n/en/verdict.json';
import { asMessages } from '../../../../src/i18n/messages.ts';
import { batchOf } from '../../devices/samples.ts';

const intl = createIntl({ locale: 'en', messages: asMessages(verdict) });

it.each([
  [{ failed: 3, succeeded: 37 }, 'Finished: 3 of 40 devices failed'],
  [
    { failed: 3, settled: 1, succeeded: 37 },
    'Finished: 3 of 40 devices failed, 2 need action, 1 was already registered',
  ],
  [
    { failed: 3, settled: 2, succeeded: 37 },
    'Finished: 3 of 40 devices failed, 1 needs action, 2 were already registered',
  ],
  [
    { failed: 3, settled: 3, succeeded: 37 },
    'Finished: 3 of 40 devices failed, but all of them were already registered',
  ],
  [{ failed: 1, settled: 1 }, 'Finished: 1 of 1 device failed, but it was already registered'],
  [
    { failed: 3, settled: 1, succeeded: 35, remaining: 2 },
    'Finished: 3 of 40 devices failed, 2 need action, 1 was already registered, 2 without a result',
  ],
])('of %o says "%s"', (counts, words) => {
  expect(verdictWords(intl, batchOf('finished', counts))).toBe(words);
});
