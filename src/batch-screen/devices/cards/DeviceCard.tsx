import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { FormattedMessage, useIntl } from 'react-intl';

import { pileOf } from '../../../devices/causes.ts';
import type { Device } from '../../../devices/device.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { cellText } from '../columns/cell-text.ts';
import { CARD_LINES } from '../columns/column-appearance.tsx';
import { DeviceStatus } from '../DeviceStatus.tsx';

export const CARD_HEIGHT_PX = 148;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalXXS,
    minHeight: '100%',
    lineHeight: tokens.lineHeightBase300,
  },
  // Wrapped rather than cut: people may widen the spacing of text (WCAG 1.4.12).
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  title: {
    justifySelf: 'start',
    color: tokens.colorBrandForeground2Hover,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    cursor: 'pointer',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, gridColumn: '1 / -1' },
});

/** A row on a narrow screen: the same text as the cells, and a button for the menu, which the grid opens. */
export function DeviceCard({ device, tabIndex }: { device: Device; tabIndex: number }) {
  const styles = useStyles();
  const intl = useIntl();
  const more = intl.formatMessage({ id: 'card.more' }, { row: device.rowNumber });
  return (
    <div className={styles.root}>
      <span role="link" tabIndex={-1} className={mergeClasses(styles.text, styles.title)}>
        {device.serialNumber || <FormattedMessage id="details.title" values={{ row: device.rowNumber }} />}
      </span>
      <Button
        appearance="subtle"
        size="small"
        tabIndex={tabIndex}
        icon={<MoreHorizontalRegular />}
        aria-label={more}
        title={more}
      />
      <DeviceStatus state={device.state} cause={device.cause} />
      <span>{device.errorCode}</span>
      {CARD_LINES.map((column) => (
        <span key={column} className={mergeClasses(styles.text, styles.quiet)}>
          {cellText(intl, device, column)}
          {column === 'cause' && device.cause && (
            <>
              {' · '}
              <FormattedMessage id={`pile.${pileOf(device.cause)}`} />
            </>
          )}
        </span>
      ))}
    </div>
  );
}
