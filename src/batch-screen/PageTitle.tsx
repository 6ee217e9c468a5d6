import { useIntl, type IntlShape } from 'react-intl';

import type { BatchSnapshot } from '../batch-watch/next-snapshot.ts';
import type { Batch } from '../batch/batch.ts';
import { progress } from '../batch/progress.ts';
import { verdict } from '../batch/verdict.ts';
import { isolate } from '../text/isolate-text.ts';

interface PageTitleProps {
  /** `null` until the first refresh has succeeded. */
  snapshot: BatchSnapshot | null;
  failed: boolean;
  /** `null` when it is not known. */
  customerName: string | null;
}

/** The browser tab's title leads with the state, so that a batch can be watched from another tab. */
export function PageTitle({ snapshot, failed, customerName }: PageTitleProps) {
  const intl = useIntl();
  const about = customerName === null ? intl.formatMessage({ id: 'app.name' }) : isolate(customerName);
  const state = snapshot
    ? stateInWords(intl, snapshot.batch)
    : intl.formatMessage({ id: failed ? 'batch.pageTitle.problem' : 'batch.pageTitle.loading' });
  return <title>{intl.formatMessage({ id: 'batch.pageTitle' }, { state, about })}</title>;
}

function stateInWords(intl: IntlShape, batch: Batch): string {
  const { title, counts } = verdict(batch);
  const { percent } = progress(batch).done;
  return intl.formatMessage({ id: `batch.pageTitle.${title}` }, { ...counts, percent });
}
