import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { PollStatus } from '../../batch-watch/poll-status.ts';
import { REFRESH_BUTTON_ID } from '../../failure/refresh-button-id.ts';
import { CommandButton } from '../../ui/commands/CommandButton.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { useIsHanging } from './use-is-hanging.ts';

/** The next refresh at once, or none by itself. */
export function RefreshControls({
  status,
  automatic,
  onAutomatic,
  onRefresh,
  onRestart,
}: {
  status: PollStatus;
  automatic: boolean;
  onAutomatic: (automatic: boolean) => void;
  onRefresh: () => void;
  /** Aborts the request that is under way, and makes another. */
  onRestart: () => void;
}) {
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
    <div className="refresh">
      <CommandButton
        id={REFRESH_BUTTON_ID}
        label={intl.formatMessage({ id: 'refresh.now' })}
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={(status.kind === 'refreshing' && !isHanging) || mustWait}
        onClick={isHanging ? restart : onRefresh}
      />
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
