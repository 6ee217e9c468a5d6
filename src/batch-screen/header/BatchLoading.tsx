import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { Announcement } from '../../ui/Announcement.tsx';
import { useNow } from '../../ui/time/use-now.ts';

/** Slow is not failed: after this the screen says that it is still waiting. */
const SLOW_AFTER_MS = 5_000;

/** The words of the headline while the first refresh is under way and there is nothing to show yet. */
export function BatchLoading() {
  const [since] = useState(() => Date.now());
  const slow = useNow() - since >= SLOW_AFTER_MS;
  return (
    <>
      <span aria-hidden={slow}>
        <FormattedMessage id={slow ? 'batch.loadingSlow' : 'batch.loading'} />
      </span>
      <Announcement>{slow && <FormattedMessage id="batch.loadingSlow" />}</Announcement>
    </>
  );
}
