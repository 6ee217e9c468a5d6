import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import type { BatchSnapshot } from '../../batch-watch/next-snapshot.ts';
import { isFinal } from '../../batch/batch.ts';
import { elapsed, pace } from '../../batch/timing.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { Duration } from '../../ui/time/Duration.tsx';
import { Timestamp } from '../../ui/time/Timestamp.tsx';
import { useNow } from '../../ui/time/use-now.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

function Fact({ label, children }: { label: MessageId; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>
        <FormattedMessage id={label} />
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** When the batch started and ended, how long it has run, and how long it may still take. */
export function Timing({ snapshot }: { snapshot: BatchSnapshot }) {
  const { batch, refreshedAt, clockSkewMs } = snapshot;
  const styles = useStyles();
  const now = useNow();
  const ranMs = elapsed(batch, now, clockSkewMs);
  const speed = pace(batch, refreshedAt, clockSkewMs);
  const ended = isFinal(batch.state);
  const unset = <FormattedMessage id={ended ? 'timing.unset' : 'timing.notYet'} />;
  return (
    <dl className={styles.root}>
      <Fact label="timing.started">
        {batch.startedAt === null ? unset : <Timestamp withDate at={batch.startedAt} />}
      </Fact>
      <Fact label="timing.completed">
        {batch.completedAt === null || !ended ? unset : <Timestamp withDate at={batch.completedAt} />}
      </Fact>
      {ranMs !== null && (
        <Fact label="timing.elapsed">
          <Duration ms={ranMs} />
        </Fact>
      )}
      {speed && (
        <Fact label="timing.rateLabel">
          <FormattedMessage id="timing.rate" values={{ rate: Math.round(speed.devicesPerMinute) }} />
        </Fact>
      )}
      {speed && speed.timeLeftMs !== null && (
        <Fact label="timing.leftLabel">
          <FormattedMessage id="timing.left" values={{ duration: <Duration ms={speed.timeLeftMs} /> }} />
        </Fact>
      )}
    </dl>
  );
}
