import { makeStyles } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../time/units.ts';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap' } });

/** A duration in its two largest units: "2 min 5 s", "3 h 12 min". */
export function Duration({ ms }: { ms: number }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Units ms={ms} />
    </span>
  );
}

function Units({ ms }: { ms: number }) {
  const values = {
    days: Math.floor(ms / DAY_MS),
    hours: Math.floor((ms % DAY_MS) / HOUR_MS),
    minutes: Math.floor((ms % HOUR_MS) / MINUTE_MS),
    seconds: Math.floor((ms % MINUTE_MS) / SECOND_MS),
  };
  if (ms >= DAY_MS) return <FormattedMessage id="duration.days" values={values} />;
  if (ms >= HOUR_MS) return <FormattedMessage id="duration.hours" values={values} />;
  if (ms >= MINUTE_MS) return <FormattedMessage id="duration.minutes" values={values} />;
  return <FormattedMessage id="duration.seconds" values={values} />;
}
