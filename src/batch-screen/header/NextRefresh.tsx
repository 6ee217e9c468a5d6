import { FormattedMessage } from 'react-intl';

import type { PollStatus } from '../../batch-watch/poll-status.ts';
import { SECOND_MS } from '../../time/units.ts';
import { Duration } from '../../ui/time/Duration.tsx';
import { useNow } from '../../ui/time/use-now.ts';

/** Says when the next refresh comes, counting down. */
export function NextRefresh({ status }: { status: PollStatus }) {
  const now = useNow();
  // The wait is over, and automatic refreshing is off.
  if (status.kind === 'throttled' && !status.automatic && status.at <= now) {
    return <FormattedMessage id="refresh.paused" />;
  }
  switch (status.kind) {
    case 'final':
      return <FormattedMessage id="refresh.final" />;
    case 'refreshing':
      return <FormattedMessage id="refresh.underWay" />;
    case 'paused':
      return <FormattedMessage id="refresh.paused" />;
    case 'stopped':
      return <FormattedMessage id="refresh.stopped" />;
    case 'throttled':
    case 'scheduled':
      // At least 1 s: "in 0 s" would be shown until the request starts.
      return (
        <FormattedMessage
          id="refresh.next"
          values={{ duration: <Duration ms={Math.max(SECOND_MS, status.at - now)} /> }}
        />
      );
  }
}
