import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';

import { linesText } from '../../../../src/batch-screen/original-file/panel/lines-text.ts';
import file from '../../../../src/i18n/en/file.json';
import { asMessages } from '../../../../src/i18n/messages.ts';

const intl = createIntl({ locale: 'en', messages: asMessages(file) });
const every = (step: number, count: number) => Array.from({ length: count }, (_, index) => index * step + 2);

it.each<[readonly number[], string]>([
  [[5], 'line 5'],
  [[2, 3, 4, 45], 'lines 2–4, 45'],
  [every(1, 40), 'lines 2–41'],
  [every(1, 2_000), 'lines 2–2001'],
  [every(2, 14), 'lines 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 2 more'],
])('%j', (lines, text) => expect(linesText(intl, lines)).toBe(text));
