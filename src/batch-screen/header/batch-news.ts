import type { IntlShape } from 'react-intl';

import { type Batch, isFinal } from '../../batch/batch.ts';
import { type Changes, changesSince } from '../../batch/changes.ts';
import { verdictWords } from './verdict-words.ts';

/** "2 more failed, 11 more done"; `''` for nothing. */
export function changesWords(intl: IntlShape, changes: Partial<Changes> | null): string {
  const { newRows = 0, newlyFailed = 0, newlySucceeded = 0 } = changes ?? {};
  const parts = [
    newRows > 0 && intl.formatMessage({ id: 'changes.rows' }, { count: newRows }),
    newlyFailed > 0 && intl.formatMessage({ id: 'changes.failed' }, { count: newlyFailed }),
    newlySucceeded > 0 && intl.formatMessage({ id: 'changes.succeeded' }, { count: newlySucceeded }),
  ];
  return intl.formatList(
    parts.filter((part) => part !== false),
    { type: 'unit' },
  );
}

/**
 * What to announce of `batch` where `reported` was announced last: the verdict when it is the first, when the state is
 * another or the batch is over; otherwise everything that changed since, summed. `''` for nothing. After a
 * refresh by hand that changed nothing: the verdict.
 */
export function batchNews(
  intl: IntlShape,
  reported: Batch | null,
  batch: Batch,
  isAskedByHand: boolean,
): string {
  const words = verdictWords(intl, batch);
  if (reported === null) return words;
  const changes = changesSince(reported, batch);
  const isOtherWord = batch.state === 'unknown' && batch.status !== reported.status;
  if (changes === null && !isOtherWord) return isAskedByHand ? words : '';
  if (isFinal(batch.state)) return words;
  if (!isOtherWord && !changes?.stateChanged) return changesWords(intl, changes);
  // The verdict counts what is done, failed or not.
  const failed = changesWords(intl, { newlyFailed: changes?.newlyFailed ?? 0 });
  return intl.formatList(failed === '' ? [words] : [words, failed], { type: 'unit' });
}
