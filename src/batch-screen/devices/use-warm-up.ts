import { useEffect } from 'react';

import { afterPaint } from '../../browser/after-paint.ts';
import { warmUp, type DeviceIndex } from '../../devices/device-index.ts';

/** Prepares the first search while nobody is waiting, in slices: the first key pressed is then as quick as the rest. */
export function useWarmUp(index: DeviceIndex): void {
  useEffect(() => {
    const slices = warmUp(index);
    let cancel = () => {};
    const next = () => {
      if (slices.next().done !== true) cancel = afterPaint(next);
    };
    cancel = afterPaint(next);
    return () => cancel();
  }, [index]);
}
