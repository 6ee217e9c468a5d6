import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';

import type { Progress, ProgressPart } from '../../batch/progress.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '12px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    // Colours vanish in forced-colours mode; the outline and the words below remain.
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  part: {
    height: '100%',
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    forcedColorAdjust: 'none',
  },
  succeeded: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  failed: { backgroundColor: tokens.colorStatusDangerBackground3 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Succeeded, failed and remaining devices as one bar, and the same as text. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const styles = useStyles();
  const intl = useIntl();
  const { total, done } = progress;
  const width = ({ count }: ProgressPart) => ({ width: total === 0 ? 0 : `${(count / total) * 100}%` });
  const values = {
    total,
    percent: done.percent,
    succeeded: progress.succeeded.count,
    failed: progress.failed.count,
    remaining: progress.remaining.count,
  };

  return (
    <div>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={intl.formatMessage({ id: 'progress.label' })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={done.percent}
        aria-valuetext={intl.formatMessage({ id: 'progress.words' }, values)}
      >
        <div className={mergeClasses(styles.part, styles.succeeded)} style={width(progress.succeeded)} />
        <div className={mergeClasses(styles.part, styles.failed)} style={width(progress.failed)} />
      </div>
      <div className={styles.words} aria-hidden>
        <span>
          <FormattedMessage id="progress.percent" values={values} />
        </span>
        <span>
          <FormattedMessage id="progress.succeeded" values={values} />
        </span>
        <span>
          <FormattedMessage id="progress.failed" values={values} />
        </span>
        <span>
          <FormattedMessage id="progress.remaining" values={values} />
        </span>
      </div>
    </div>
  );
}
