import { useState } from 'react';

import { changesSince } from '../../batch/changes.ts';
import { NO_LOOK, type BatchLook } from '../../partner-center/batch-status-query.ts';

export interface HeldLook {
  /** The look to draw: the newest, or the one that was on screen when the holding began. */
  readonly shown: BatchLook;
  /** How many devices have news that is not on screen yet; 0 when nothing waits. */
  readonly waiting: number;
  /** Draws the newest look now, although somebody is still reading. */
  readonly release: () => void;
}

/** Nothing moves under the hand: while `holding`, what is on screen stays and new results wait (product design, 4). */
export function useHeldLook(newest: BatchLook, holding: boolean): HeldLook {
  const [held, setHeld] = useState(newest);
  const isHeld = holding && held !== NO_LOOK;
  if (!isHeld && held !== newest) setHeld(newest);
  const shown = isHeld ? held : newest;
  const changes = shown === newest ? null : changesSince(shown.batch, newest.batch);
  return {
    shown,
    waiting: changes === null ? 0 : changes.newlyFailed + changes.newlySucceeded + changes.newRows,
    release: () => setHeld(newest),
  };
}
