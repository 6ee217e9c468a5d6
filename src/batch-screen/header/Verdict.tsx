import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { Batch } from '../../batch/batch.ts';
import { verdict } from '../../batch/verdict.ts';
import { Spinner } from '../../ui/controls/Spinner.tsx';
import { takesFocus } from '../../ui/heading-focus.ts';
import { BatchLoading } from './BatchLoading.tsx';
import { verdictWords } from './verdict-words.ts';

const useStyles = makeStyles({
  neutral: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  settled: { color: tokens.colorNeutralForeground3 },
  words: {
    margin: 0,
    overflowWrap: 'anywhere',
    position: 'relative', // contains the absolutely positioned announcement
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

const ICONS = {
  neutral: ClockRegular,
  success: CheckmarkCircleFilled,
  danger: ErrorCircleFilled,
  warning: WarningFilled,
  settled: CheckmarkCircleFilled,
};

/**
 * The headline, which the rows decide and not the batch's status alone (docs/partner-center-api.md#states); `null` while the
 * first refresh is under way. One heading for both, so that it keeps the focus when the answer comes.
 */
export function Verdict({ batch }: { batch: Batch | null }) {
  const styles = useStyles();
  const intl = useIntl();
  const tone = batch === null ? 'neutral' : verdict(batch).tone;
  const Icon = ICONS[tone];
  return (
    <div className="verdict">
      {batch === null ? <Spinner aria-hidden /> : <Icon className={styles[tone]} aria-hidden />}
      <h1 ref={takesFocus} tabIndex={-1} className={styles.words}>
        {batch === null ? <BatchLoading /> : verdictWords(intl, batch)}
      </h1>
    </div>
  );
}
