import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { FormattedMessage, useIntl } from 'react-intl';

import type { LookPlan } from '../../batch-watch/look-plan.ts';
import { REFRESH_BUTTON_ID } from '../../failure/refresh-button-id.ts';
import { Moment } from '../../ui/time/Moment.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { NextLook } from './NextLook.tsx';
import { useIsHanging } from './use-is-hanging.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  when: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** When the answer on screen came, when the next one is asked for, and the person's own hand on both. */
export function LookControls({
  lookedAt,
  plan,
  automatic,
  onAutomatic,
  onRefresh,
  onRestart,
}: {
  lookedAt: number | null;
  plan: LookPlan;
  automatic: boolean;
  onAutomatic: (automatic: boolean) => void;
  onRefresh: () => void;
  /** Gives up the request that is under way, and makes another. */
  onRestart: () => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const now = useNow();
  // Asking before the service's Retry-After is over would only lengthen it (docs/partner-center-api.md#throttling).
  const mustWait = plan.kind === 'throttled' && plan.at > now;
  const { isHanging, startAnew } = useIsHanging(plan.kind === 'looking');
  const restart = () => {
    startAnew();
    onRestart();
  };

  return (
    <div className={styles.root}>
      <span className={styles.when}>
        {lookedAt !== null && (
          <>
            <FormattedMessage id="look.updated" values={{ moment: <Moment at={lookedAt} /> }} />
            {' · '}
          </>
        )}
        <NextLook plan={plan} />
      </span>
      <Button
        id={REFRESH_BUTTON_ID}
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={(plan.kind === 'looking' && !isHanging) || mustWait}
        onClick={isHanging ? restart : onRefresh}
      >
        <FormattedMessage id="look.refresh" />
      </Button>
      {plan.kind !== 'final' && (
        <Switch
          checked={automatic}
          label={intl.formatMessage({ id: 'look.automatic' })}
          onChange={(_event, { checked }) => onAutomatic(checked)}
        />
      )}
    </div>
  );
}
