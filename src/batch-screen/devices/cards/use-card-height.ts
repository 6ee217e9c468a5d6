import { useLayoutEffect, useRef, useState } from 'react';

import type { Device } from '../../../devices/device.ts';
import { CARD_HEIGHT_PX } from './DeviceCard.tsx';

const SPACE_PX = 14;

/** As long as what usually stands in a card gets. */
export const LONG_DEVICE: Device = {
  rowNumber: 1,
  serialNumber: '0000-0000-0000-0000-0000-0000-00',
  productKey: '00000-00000-00000-00000-00000',
  deviceId: '00000000-0000-0000-0000-000000000000',
  state: 'failed',
  status: 'finished_with_errors',
  errorCode: '000',
  errorDescription: 'ZtdDeviceAssignedToOtherTenant_',
  cause: 'other-tenant',
};

/**
 * How high a card must be for its text, and the ref of one to measure: people widen letters, words and lines by styles of
 * their own (WCAG 1.4.12), and all cards are equally high.
 */
export function useCardHeight() {
  const measured = useRef<HTMLDivElement>(null);
  const [heightPx, setHeight] = useState(CARD_HEIGHT_PX);
  useLayoutEffect(() => {
    const element = measured.current;
    if (!element) return;
    const measure = () => setHeight(Math.max(CARD_HEIGHT_PX, Math.ceil(element.offsetHeight) + SPACE_PX));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);
  return [heightPx, measured] as const;
}
