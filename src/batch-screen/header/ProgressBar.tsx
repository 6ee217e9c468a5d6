import { FormattedMessage, useIntl } from 'react-intl';

import type { Progress } from '../../batch/progress.ts';

const PARTS = ['succeeded', 'failed', 'settled', 'remaining'] as const;

export type ProgressPartName = (typeof PARTS)[number];

interface Props {
  readonly progress: Progress;
  /** Shows the devices of that part. */
  readonly onShow: (part: ProgressPartName) => void;
}

const valuesOf = ({ total, done, succeeded, failed, settled, remaining }: Progress) => ({
  total,
  percent: done.percent,
  succeeded: succeeded.count,
  failed: failed.count,
  settled: settled.count,
  remaining: remaining.count,
});

/**
 * Succeeded, failed and remaining devices as one bar, and below it as text. Each part shows its devices when pressed. Of the
 * failed ones those that need nobody are a part of their own, which is not red.
 */
export function ProgressBar({ progress, onShow }: Props) {
  const intl = useIntl();
  const values = valuesOf(progress);
  const inWords = intl.formatMessage({ id: 'progress.words' }, values);
  const parts = PARTS.map((part) => ({
    part,
    count: values[part],
    length: part === 'failed' ? values.failed - values.settled : values[part],
    words: intl.formatMessage({ id: `progress.${part}` }, values),
    onClick: () => onShow(part),
  }));
  const counts = parts.filter(({ part, count }) => part !== 'settled' || count > 0);
  return (
    <div className="progress">
      <div className="bar">
        <div
          role="progressbar"
          aria-label={intl.formatMessage({ id: 'progress.label' })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={values.percent}
          aria-valuetext={inWords}
        />
        {parts.map(({ part, length, words, onClick }) => (
          // For the pointer alone: the counts below do the same.
          <button
            key={part}
            type="button"
            tabIndex={-1}
            title={words}
            className={part}
            onClick={onClick}
            aria-hidden
            hidden={length === 0}
            style={{ flexGrow: length }}
          />
        ))}
      </div>
      <div className="counts">
        <span aria-hidden>
          <FormattedMessage id="progress.percent" values={values} />
        </span>
        <span className="paper">{inWords}</span>
        {counts.map(({ part, count, words, onClick }) => (
          <button key={part} type="button" className={count === 0 ? 'none' : part} onClick={onClick}>
            <i className={part} />
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
