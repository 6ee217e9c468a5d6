import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { CauseCount } from '../../devices/cause-counts.ts';
import { type Cause, pileOf, PILES } from '../../devices/causes.ts';
import { CausePile } from './CausePile.tsx';
import { Explanation } from './Explanation.tsx';

interface Props {
  readonly causes: readonly CauseCount[];
  /** The cause that the grid is filtered by. */
  readonly chosen: Cause | null;
  /** The service is not done with the batch: causes may still come. */
  readonly isRunning: boolean;
  readonly onChoose: (cause: Cause | null) => void;
}

/**
 * Why devices failed, one line for each cause, in piles by what to do about it. The cause that is chosen, or the only one, is
 * explained in full.
 */
export function CausesPanel({ causes, chosen, isRunning, onChoose }: Props) {
  const intl = useIntl();
  // For a batch that runs it is there before the first device fails, and stays: nothing need move for it.
  const [hasRun, setHasRun] = useState(isRunning);
  if (isRunning && !hasRun) setHasRun(true);
  const [pressed, setPressed] = useState<Cause | null>(null);
  const press = (cause: Cause | null) => {
    setPressed(cause);
    onChoose(cause);
  };
  if (causes.length === 0 && !hasRun) return null;
  const explained = causes.find(({ cause }) => cause === chosen || causes.length === 1);
  const inPiles = PILES.map((pile) => ({
    pile,
    causes: causes.filter(({ cause }) => pileOf(cause) === pile),
  }));
  return (
    <div className="card causes">
      {causes.length === 0 ? (
        <small>{intl.formatMessage({ id: isRunning ? 'causes.later' : 'empty.noneOfTab.failed' })}</small>
      ) : (
        <div role="list" className="piles" aria-label={intl.formatMessage({ id: 'causes.label' })}>
          {inPiles.map(
            (pile) =>
              pile.causes.length > 0 && (
                <CausePile key={pile.pile} {...pile} chosen={chosen} onChoose={press} />
              ),
          )}
        </div>
      )}
      {explained && (
        <Explanation
          key={explained.cause}
          cause={explained.cause}
          errors={explained.errors}
          comesIntoView={pressed === explained.cause}
        />
      )}
    </div>
  );
}
