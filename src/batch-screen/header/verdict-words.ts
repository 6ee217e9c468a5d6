import type { IntlShape } from 'react-intl';

import type { Batch } from '../../batch/batch.ts';
import { verdict } from '../../batch/verdict.ts';
import { isolate } from '../../text/isolate-text.ts';

/** The text of the headline, which is announced as well. */
export function verdictWords(intl: IntlShape, batch: Batch): string {
  const { case: name, counts } = verdict(batch);
  const done = counts.succeeded + counts.failed;
  return intl.formatMessage({ id: `verdict.${name}` }, { ...counts, done, status: isolate(batch.status) });
}
