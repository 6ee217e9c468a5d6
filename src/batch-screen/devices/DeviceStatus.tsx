import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleHalfFillRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { FormattedMessage } from 'react-intl';

import type { Device } from '../../batch/batch.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, fontSize: '16px' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  succeeded: { color: tokens.colorStatusSuccessForeground1 },
  'in-progress': { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  failed: ErrorCircleFilled,
  succeeded: CheckmarkCircleFilled,
  'in-progress': CircleHalfFillRegular,
};

/** A device's state as icon and word; the service's own word on hover. */
export function DeviceStatus({ device }: { device: Device }) {
  const styles = useStyles();
  const Icon = ICONS[device.state];
  return (
    <span className={styles.root} title={device.status}>
      <Icon className={mergeClasses(styles.icon, styles[device.state])} aria-hidden />
      <FormattedMessage id={`device.${device.state}`} />
    </span>
  );
}
