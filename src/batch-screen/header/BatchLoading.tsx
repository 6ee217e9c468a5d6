import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { Announcement } from '../../ui/Announcement.tsx';
import { useNow } from '../../ui/time/use-now.ts';

/** After this the screen says that the service is slow but has not failed. */
const SLOW_AFTER_MS = 5_000;

/** The headline while the first refresh is under way. */
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
