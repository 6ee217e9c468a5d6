import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { FormattedMessage, useIntl } from 'react-intl';

import type { PollStatus } from '../../batch-watch/poll-status.ts';
import { REFRESH_BUTTON_ID } from '../../failure/refresh-button-id.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { Timestamp } from '../../ui/time/Timestamp.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { NextRefresh } from './NextRefresh.tsx';
import { useIsHanging } from './use-is-hanging.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  when: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** When the last refresh was and when the next one comes, with the controls for both. */
export function RefreshControls({
  refreshedAt,
  status,
  automatic,
  onAutomatic,
  onRefresh,
  onRestart,
}: {
  refreshedAt: number | null;
  status: PollStatus;
  automatic: boolean;
  onAutomatic: (automatic: boolean) => void;
  onRefresh: () => void;
  /** Aborts the request that is under way, and makes another. */
  onRestart: () => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const now = useNow();
  // A request before the service's Retry-After is over would only lengthen it (docs/partner-center-api.md#throttling).
  const mustWait = status.kind === 'throttled' && status.at > now;
  const { isHanging, startAnew } = useIsHanging(status.kind === 'refreshing');
  const restart = () => {
    startAnew();
    onRestart();
  };

  return (
    <div className={styles.root}>
      <span className={styles.when}>
        {refreshedAt !== null && (
          <>
            <FormattedMessage id="refresh.updated" values={{ time: <Timestamp at={refreshedAt} /> }} />
            {' · '}
          </>
        )}
        <NextRefresh status={status} />
      </span>
      <Button
        id={REFRESH_BUTTON_ID}
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={(status.kind === 'refreshing' && !isHanging) || mustWait}
        onClick={isHanging ? restart : onRefresh}
      >
        <FormattedMessage id="refresh.now" />
      </Button>
      {status.kind !== 'final' && (
        <Switch
          checked={automatic}
          label={intl.formatMessage({ id: 'refresh.automatic' })}
          onChange={onAutomatic}
        />
      )}
    </div>
  );
}
