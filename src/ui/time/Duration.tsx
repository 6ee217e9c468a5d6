import { FormattedMessage } from 'react-intl';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in words, in its two largest units: "2 min 5 s", "3 h 12 min". */
export function Duration({ ms }: { ms: number }) {
  const values = {
    days: Math.floor(ms / DAY),
    hours: Math.floor((ms % DAY) / HOUR),
    minutes: Math.floor((ms % HOUR) / MINUTE),
    seconds: Math.floor((ms % MINUTE) / SECOND),
  };
  if (ms >= DAY) return <FormattedMessage id="duration.days" values={values} />;
  if (ms >= HOUR) return <FormattedMessage id="duration.hours" values={values} />;
  if (ms >= MINUTE) return <FormattedMessage id="duration.minutes" values={values} />;
  return <FormattedMessage id="duration.seconds" values={values} />;
}
