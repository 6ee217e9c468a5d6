import { useState } from 'react';

import { useNow } from '../../ui/time/use-now.ts';

/** A request that takes longer than this may be aborted by the person. */
const HANGING_AFTER_MS = 5_000;

/** Whether a request has been under way for so long that it may be aborted; `startAnew` restarts the measurement. */
export function useIsHanging(isUnderWay: boolean): {
  readonly isHanging: boolean;
  readonly startAnew: () => void;
} {
  const now = useNow();
  const [since, setSince] = useState<number | null>(null);
  if (isUnderWay !== (since !== null)) setSince(isUnderWay ? now : null);
  return {
    isHanging: isUnderWay && since !== null && now - since >= HANGING_AFTER_MS,
    startAnew: () => setSince(Date.now()),
  };
}
