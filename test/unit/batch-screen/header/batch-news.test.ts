import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';

import { batchNews } from '../../../../src/batch-screen/header/batch-news.ts';
import type { Batch } from '../../../../src/batch/batch.ts';
import en from '../../../../src/i18n/en.json';
import verdict from '../../../../src/i18n/en/verdict.json';
import { asMessages } from '../../../../src/i18n/messages.ts';
import { batchOf } from '../../devices/samples.ts';

const intl = createIntl({ locale: 'en', messages: asMessages({ ...en, ...verdict }) });
const running = batchOf('processing', { failed: 1, remaining: 9 });

describe('batchNews', () => {
  it.each<[string, Batch | null, Batch, string]>([
    ['the verdict of the first answer', null, running, 'Processing: 1 of 10 devices done'],
    ['nothing where nothing changed', running, running, ''],
    [
      'what changed since, summed',
      running,
      batchOf('processing', { failed: 3, succeeded: 1, remaining: 6 }),
      '2 more failed, 1 more done',
    ],
    [
      'another state with the failures that came with it',
      batchOf('queued', {}),
      batchOf('processing', { failed: 1, remaining: 3 }),
      'Processing: 1 of 4 devices done, 1 more failed',
    ],
    [
      'the outcome, and nothing beside it',
      running,
      batchOf('finished', { failed: 4, succeeded: 6 }),
      'Finished: 4 of 10 devices failed',
    ],
    [
      'the outcome that changes after the end',
      batchOf('finished', { failed: 4, succeeded: 6 }),
      batchOf('finished', { failed: 5, succeeded: 5 }),
      'Finished: 5 of 10 devices failed',
    ],
  ])('announces %s', (_, reported, batch, expected) => {
    expect(batchNews(intl, reported, batch, false)).toBe(expected);
  });

  it('announces that nothing changed after a refresh by hand', () => {
    expect(batchNews(intl, running, running, true)).toBe('Processing: 1 of 10 devices done');
  });

  it('announces a new unknown status word', () => {
    const unknown = batchOf('unknown', { remaining: 2 });
    const paused = { ...unknown, status: 'paused' };
    const resting = { ...unknown, status: 'resting' };
    expect(batchNews(intl, paused, resting, false)).toContain('resting');
    expect(batchNews(intl, paused, { ...paused }, false)).toBe('');
  });
});
