import { Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { FormattedMessage } from 'react-intl';

import type { Verdict as BatchVerdict } from '../batch/verdict.ts';
import { isolate } from '../isolate-text.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '28px' },
  neutral: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { margin: 0, overflowWrap: 'anywhere' },
});

const ICONS = {
  neutral: ClockRegular,
  success: CheckmarkCircleFilled,
  danger: ErrorCircleFilled,
  warning: WarningFilled,
};

/** The one sentence people come for, from the rows and not from the batch's word alone (product design, 4). */
export function Verdict({ verdict, status }: { verdict: BatchVerdict; status: string }) {
  const styles = useStyles();
  const Icon = ICONS[verdict.tone];
  const done = verdict.counts.succeeded + verdict.counts.failed;
  return (
    <div className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[verdict.tone])} aria-hidden />
      <Title3 as="h1" className={styles.words}>
        <FormattedMessage
          id={`verdict.${verdict.case}`}
          values={{ ...verdict.counts, done, status: isolate(status) }}
        />
      </Title3>
    </div>
  );
}
