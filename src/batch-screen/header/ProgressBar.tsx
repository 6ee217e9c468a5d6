import { FormattedMessage, useIntl } from 'react-intl';

import type { Progress } from '../../batch/progress.ts';

const PARTS = ['succeeded', 'failed', 'remaining'] as const;

export type ProgressPartName = (typeof PARTS)[number];

interface Props {
  readonly progress: Progress;
  /** Shows the devices of that part. */
  readonly onShow: (part: ProgressPartName) => void;
}

/** Succeeded, failed and remaining devices as one bar, and below it as text. Each part shows its devices when pressed. */
export function ProgressBar({ progress, onShow }: Props) {
  const intl = useIntl();
  const { percent } = progress.done;
  const values = {
    total: progress.total,
    percent,
    succeeded: progress.succeeded.count,
    failed: progress.failed.count,
    remaining: progress.remaining.count,
  };
  const inWords = intl.formatMessage({ id: 'progress.words' }, values);
  const parts = PARTS.map((part) => ({
    part,
    count: values[part],
    words: intl.formatMessage({ id: `progress.${part}` }, values),
    onClick: () => onShow(part),
  }));
  return (
    <div className="progress">
      <div className="bar">
        <div
          role="progressbar"
          aria-label={intl.formatMessage({ id: 'progress.label' })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={inWords}
        />
        {parts.map(({ part, count, words, onClick }) => (
          // For the pointer alone: the counts below do the same.
          <button
            key={part}
            type="button"
            tabIndex={-1}
            title={words}
            className={part}
            onClick={onClick}
            aria-hidden
            hidden={count === 0}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <div className="counts">
        <span aria-hidden>
          <FormattedMessage id="progress.percent" values={values} />
        </span>
        <span className="paper">{inWords}</span>
        {parts.map(({ part, count, words, onClick }) => (
          <button key={part} type="button" className={count === 0 ? 'none' : part} onClick={onClick}>
            <i className={part} />
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
