import { FormattedMessage, useIntl } from 'react-intl';

import type { PollStatus } from '../../batch-watch/poll-status.ts';
import type { Changes } from '../../batch/changes.ts';
import { Timestamp } from '../../ui/time/Timestamp.tsx';
import { changesWords } from './batch-news.ts';
import { NextRefresh } from './NextRefresh.tsx';

/** "Updated 12:04:31 · Next refresh in 3 s." and "2 more failed, 11 more done". `BatchNews` announces the changes. */
export function RefreshLine({
  refreshedAt,
  changes,
  status,
}: {
  /** `null` before the first answer. */
  refreshedAt: number | null;
  /** What the newest refresh changed. */
  changes: Changes | null;
  status: PollStatus;
}) {
  const intl = useIntl();
  return (
    <div className="refresh-line">
      {/* As a whole in place of another: the words would be pushed along their line. */}
      <span key={refreshedAt === null ? 'first' : 'later'}>
        {refreshedAt !== null && (
          <>
            <FormattedMessage id="refresh.updated" values={{ time: <Timestamp at={refreshedAt} /> }} />
            {' · '}
          </>
        )}
        <NextRefresh status={status} />
      </span>
      <span>{changesWords(intl, changes)}</span>
    </div>
  );
}
