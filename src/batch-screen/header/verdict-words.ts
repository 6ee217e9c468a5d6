import type { IntlShape } from 'react-intl';

import type { Batch } from '../../batch/batch.ts';
import { verdict } from '../../batch/verdict.ts';
import { isolate } from '../../text/isolate-text.ts';

/** The message of the headline, with its values. */
export function verdictMessage(batch: Batch) {
  const { case: name, counts } = verdict(batch);
  const done = counts.succeeded + counts.failed;
  const needAction = counts.failed - counts.settled;
  const values = { ...counts, done, needAction, status: isolate(batch.status) };
  return { id: `verdict.${name}`, values } as const;
}

/** The text of the headline, which is announced as well. */
export function verdictWords(intl: IntlShape, batch: Batch): string {
  const { id, values } = verdictMessage(batch);
  return intl.formatMessage({ id }, values);
}
