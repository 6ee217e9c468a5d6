import { FormattedMessage } from 'react-intl';

import type { LookPlan } from '../../batch-watch/look-plan.ts';
import { Duration } from '../../ui/time/Duration.tsx';
import { useNow } from '../../ui/time/use-now.ts';

const SECOND = 1_000;

/** When the next look comes, in words that count down. */
export function NextLook({ plan }: { plan: LookPlan }) {
  const now = useNow();
  // The wait is over, and only a hand may ask.
  if (plan.kind === 'throttled' && !plan.automatic && plan.at <= now) {
    return <FormattedMessage id="look.paused" />;
  }
  switch (plan.kind) {
    case 'final':
      return <FormattedMessage id="look.final" />;
    case 'looking':
      return <FormattedMessage id="look.looking" />;
    case 'paused':
      return <FormattedMessage id="look.paused" />;
    case 'stopped':
      return <FormattedMessage id="look.stopped" />;
    case 'throttled':
    case 'scheduled':
      // Until it is under way it is still to come: never "in 0 s".
      return (
        <FormattedMessage
          id="look.next"
          values={{ duration: <Duration ms={Math.max(SECOND, plan.at - now)} /> }}
        />
      );
  }
}
