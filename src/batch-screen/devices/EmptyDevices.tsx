import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { isFinal, type Batch } from '../../batch/batch.ts';
import type { Tab } from '../../devices/device-filter.ts';
import { HEADER_HEIGHT_PX } from './grid/grid-styles.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    insetInline: 0,
    insetBlockStart: `${HEADER_HEIGHT_PX}px`,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** Why the grid is empty: nothing yet, nothing at all, nothing in this pile, or nothing that matches. */
export function EmptyDevices({ batch, tab, isNarrowed }: { batch: Batch; tab: Tab; isNarrowed: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {batch.devices.length === 0 ? (
        <FormattedMessage id={isFinal(batch.state) ? 'empty.never' : 'empty.notYet'} />
      ) : isNarrowed ? (
        <FormattedMessage id="empty.noMatch" />
      ) : (
        <FormattedMessage id={`empty.noneOfTab.${tab}`} />
      )}
    </div>
  );
}
