import { useEffect } from 'react';

import { warmUp, type DeviceIndex } from '../../batch/device-index.ts';
import { afterPaint } from '../after-paint.ts';

/** Prepares the first search while nobody is waiting, in slices: the first key pressed is then as quick as the rest. */
export function useWarmUp(index: DeviceIndex): void {
  useEffect(() => {
    const slices = warmUp(index);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      if (slices.next().done !== true) timer = setTimeout(next);
    };
    const cancel = afterPaint(next);
    return () => {
      cancel();
      clearTimeout(timer);
    };
  }, [index]);
}
