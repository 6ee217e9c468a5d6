import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import type { BatchSnapshot } from '../../batch-watch/next-snapshot.ts';
import { isFinal } from '../../batch/batch.ts';
import { elapsed, pace } from '../../batch/timing.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { Duration } from '../../ui/time/Duration.tsx';
import { Timestamp } from '../../ui/time/Timestamp.tsx';
import { useNow } from '../../ui/time/use-now.ts';

function Fact({ label, children }: { label: MessageId; children: ReactNode }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When the batch started and ended or may end, how long it has run, and how fast: as high in every state. */
export function Timing({ snapshot, isLive }: { snapshot: BatchSnapshot; isLive: boolean }) {
  const { batch, refreshedAt, clockSkewMs } = snapshot;
  const now = useNow();
  const ranMs = elapsed(batch, isLive ? now : refreshedAt, clockSkewMs);
  const speed = pace(batch, refreshedAt, clockSkewMs);
  const leftMs = speed?.timeLeftMs ?? null;
  const ended = isFinal(batch.state);
  const unset = <FormattedMessage id={ended ? 'timing.unset' : 'timing.notYet'} />;
  return (
    <dl className="timing">
      <Fact label="timing.started">
        {batch.startedAt === null ? unset : <Timestamp withDate at={batch.startedAt} />}
      </Fact>
      <Fact label="timing.completed">
        {ended && batch.completedAt !== null ? (
          <Timestamp withDate at={batch.completedAt} />
        ) : leftMs === null ? (
          unset
        ) : (
          <FormattedMessage id="timing.left" values={{ duration: <Duration ms={leftMs} /> }} />
        )}
      </Fact>
      {!(ended && ranMs === null) && (
        <Fact label="timing.elapsed">{ranMs === null ? unset : <Duration ms={ranMs} />}</Fact>
      )}
      {!ended && (
        <Fact label="timing.rateLabel">
          {speed ? (
            <FormattedMessage id="timing.rate" values={{ rate: Math.round(speed.devicesPerMinute) }} />
          ) : (
            unset
          )}
        </Fact>
      )}
    </dl>
  );
}
