import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleHalfFillRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { FormattedMessage } from 'react-intl';

import { isSettled } from '../../devices/causes.ts';
import type { Outcome } from '../../devices/device.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, fontSize: '16px' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  succeeded: { color: tokens.colorStatusSuccessForeground1 },
  'in-progress': { color: tokens.colorNeutralForeground3 },
  settled: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  failed: ErrorCircleFilled,
  succeeded: CheckmarkCircleFilled,
  'in-progress': CircleHalfFillRegular,
};

/** A device's state as icon and word. Red is for what needs somebody: a failure that does not is grey. */
export function DeviceStatus({ state, cause }: Pick<Outcome, 'state' | 'cause'>) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[isSettled(cause) ? 'settled' : state])} aria-hidden />
      <FormattedMessage id={`device.${state}`} />
    </span>
  );
}
