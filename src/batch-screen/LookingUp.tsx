import { useState } from 'react';

import { Waiting } from '../Waiting.tsx';
import { useNow } from './use-now.ts';

/** Slow is not failed: after this the screen says that it is still waiting. */
const SLOW_AFTER_MS = 5_000;

/** The first look is under way and there is nothing to show yet. */
export function LookingUp() {
  const [since] = useState(() => Date.now());
  const slow = useNow() - since >= SLOW_AFTER_MS;
  return <Waiting message={slow ? 'batch.lookingUpSlow' : 'batch.lookingUp'} />;
}
