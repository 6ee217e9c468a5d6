import { useIntl } from 'react-intl';

/** A time in the person's own time zone, with UTC on hover because the service and its logs use UTC. */
export function Timestamp({ at, withDate = false }: { at: number; withDate?: boolean }) {
  const intl = useIntl();
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={intl.formatMessage({ id: 'time.utc' }, { iso })}>
      {withDate
        ? intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' })
        : intl.formatTime(at, { timeStyle: 'medium' })}
    </time>
  );
}
