import { useState } from 'react';

import type { WatchedBatch } from '../../../batch-watch/watched-batch.ts';
import { countChangedRows } from '../../../batch/changes.ts';
import type { Device } from '../../../devices/device.ts';

export interface ShownSnapshot {
  /** The snapshot to draw: the newest, or the one that was on screen when the reading began. */
  readonly shown: WatchedBatch;
  /** The device of `shown` whose details are open; `undefined` for none. */
  readonly details: Device | undefined;
  /** How many devices have news that is not on screen yet; 0 when nothing waits. */
  readonly waiting: number;
  /** Draws the newest snapshot now, although somebody is still reading. */
  readonly release: () => void;
}

/**
 * While somebody is reading or has the details of device `rowNumber` open, what is on
 * screen stays and new results wait. A link may name a row that is not there yet: that holds nothing.
 */
export function useShownSnapshot(
  newest: WatchedBatch,
  isPlaceholder: boolean,
  isReading: boolean,
  rowNumber: number | null,
): ShownSnapshot {
  const known = isPlaceholder ? null : newest;
  const [frozen, setFrozen] = useState(known);
  const detailsIn = ({ snapshot }: WatchedBatch) =>
    rowNumber === null ? undefined : snapshot.batch.devices.at(rowNumber - 1);
  const isFrozen = frozen !== null && (isReading || detailsIn(frozen) !== undefined);
  if (!isFrozen && frozen !== known) setFrozen(known);
  const shown = isFrozen ? frozen : newest;
  return {
    shown,
    details: detailsIn(shown),
    waiting: shown === newest ? 0 : countChangedRows(shown.snapshot.batch, newest.snapshot.batch),
    release: () => setFrozen(known),
  };
}
