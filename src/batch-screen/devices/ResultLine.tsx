import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { Announcement } from '../../Announcement.tsx';
import { useThrottledText } from '../use-throttled-text.ts';

const ANNOUNCE_EVERY_MS = 2_000;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    // As high as a small button: nothing below moves when the first filter is set, or the first row selected.
    minHeight: '24px',
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/** "25 of 1,000 devices", and beside it what narrows them and what can be done with them. Always there, so that the grid stays put. */
export function ResultLine({
  shown,
  total,
  isNarrowed,
  children,
}: {
  shown: number;
  total: number;
  isNarrowed: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const text =
    shown === total
      ? intl.formatMessage({ id: 'result.all' }, { total })
      : intl.formatMessage({ id: 'result.some' }, { shown, total });
  const said = useThrottledText(isNarrowed ? text : '', ANNOUNCE_EVERY_MS);
  return (
    <div className={styles.root}>
      {total > 0 && <span className={styles.count}>{text}</span>}
      <Announcement>{said}</Announcement>
      {children}
    </div>
  );
}
