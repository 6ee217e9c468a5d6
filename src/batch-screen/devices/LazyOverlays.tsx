import { useEffect, type ReactNode } from 'react';

import { lazyPart, prefetchWhenIdle, type LazyPart as Part } from '../../browser/lazy-part.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { causeExplanation } from '../causes/Explanation.tsx';
import { columnsPopover } from './columns/ColumnsButton.tsx';

const cellMenu = lazyPart(async () => (await import('./menu/CellMenu.tsx')).CellMenu);
const deviceDetails = lazyPart(async () => (await import('./details/DeviceDetails.tsx')).DeviceDetails);
const OVERLAYS = [deviceDetails, cellMenu, columnsPopover, causeExplanation];

/** What lies over the page: fetched when asked for, or before that once the devices are on screen. */
function overlay<Props extends object>(
  part: Part<(props: Props) => ReactNode>,
  dismiss: (props: Props) => void,
) {
  return function Overlay(props: Props) {
    return (
      <LazyPart part={part} onDismiss={() => dismiss(props)}>
        {(Loaded) => <Loaded {...props} />}
      </LazyPart>
    );
  };
}

export const CellMenu = overlay(cellMenu, ({ onClose }) => onClose());
export const DeviceDetails = overlay(deviceDetails, ({ onClose }) => onClose(false));

export function usePrefetchedOverlays(when: boolean): void {
  useEffect(() => (when ? prefetchWhenIdle(OVERLAYS) : undefined), [when]);
}
