import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { Announcement } from '../../../ui/Announcement.tsx';
import { useSettledText } from '../../../ui/use-settled-text.ts';
import { SearchLimitNote } from './SearchLimitNote.tsx';
import type { DeviceFilterControl } from './use-device-filter.ts';

const ANNOUNCE_AFTER_MS = 1_000;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    // As high as a small button: the grid keeps its height when the first filter is set or row selected.
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/**
 * Below the grid: "25 of 1,000 devices" where something narrows them, what that is, and what can be done with those selected.
 * Its room is always there, so that neither rows nor grid move.
 */
export function ResultLine({
  shown,
  total,
  control,
  children,
}: {
  shown: number;
  total: number;
  control: DeviceFilterControl;
  children: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const text =
    shown === total
      ? intl.formatMessage({ id: 'result.all' }, { total })
      : intl.formatMessage({ id: 'result.some' }, { shown, total });
  const isKnown = total > 0;
  // What the person chose is announced here; what refreshes bring is announced elsewhere.
  const choice = control.isNarrowed ? JSON.stringify({ ...control.filter, sort: null }) : '';
  const said = useSettledText(isKnown ? text : null, choice, ANNOUNCE_AFTER_MS);
  return (
    <div className={styles.root}>
      {isKnown && control.isNarrowed && (
        // What is announced stands in the page a second time.
        <span className={styles.count} aria-hidden={said === text}>
          {text}
        </span>
      )}
      <Announcement>{said}</Announcement>
      {children}
      <SearchLimitNote isLimited={control.isSearchLimited} />
    </div>
  );
}
