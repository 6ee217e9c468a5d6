import { useIntl } from 'react-intl';

import { isFinal } from '../batch/batch.ts';
import { progress } from '../batch/progress.ts';
import type { BatchLook } from '../partner-center/batch-status-query.ts';

interface PageTitleProps {
  look: BatchLook | undefined;
  failed: boolean;
  /** `null` when it is not known. */
  customerName: string | null;
}

/** The browser tab's title leads with the state, so that a batch can be watched from another tab. */
export function PageTitle({ look, failed, customerName }: PageTitleProps) {
  const intl = useIntl();
  const about = customerName ?? intl.formatMessage({ id: 'app.name' });
  return <title>{intl.formatMessage({ id: 'batch.pageTitle' }, { state: state(), about })}</title>;

  function state(): string {
    if (!look)
      return intl.formatMessage({ id: failed ? 'batch.pageTitle.problem' : 'batch.pageTitle.lookingUp' });
    const { done, failed: failedDevices, remaining } = progress(look.batch);
    if (isFinal(look.batch.state) && failedDevices.count > 0) {
      return intl.formatMessage({ id: 'batch.pageTitle.failed' }, { failed: failedDevices.count });
    }
    if (isFinal(look.batch.state) && remaining.count === 0)
      return intl.formatMessage({ id: 'batch.pageTitle.done' });
    if (look.batch.state === 'queued') return intl.formatMessage({ id: 'batch.pageTitle.queued' });
    return intl.formatMessage({ id: 'batch.pageTitle.percent' }, { percent: done.percent });
  }
}
