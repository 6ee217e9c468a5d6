import { useEffect } from 'react';

import { lazyPart, prefetchWhenIdle } from '../../browser/lazy-part.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { columnsPopover } from './columns/ColumnsButton.tsx';

const cellMenu = lazyPart(async () => (await import('./menu/CellMenu.tsx')).CellMenu);
const deviceDetails = lazyPart(async () => (await import('./details/DeviceDetails.tsx')).DeviceDetails);
const OVERLAYS = [deviceDetails, cellMenu, columnsPopover];

type PropsOf<Part> = Part extends { loaded: () => ((props: infer Props) => unknown) | null } ? Props : never;

// Fetched when asked for, or before that once the devices are on screen.

export function CellMenu(props: PropsOf<typeof cellMenu>) {
  return (
    <LazyPart part={cellMenu} onDismiss={props.onClose}>
      {(Loaded) => <Loaded {...props} />}
    </LazyPart>
  );
}

export function DeviceDetails(props: PropsOf<typeof deviceDetails>) {
  return (
    <LazyPart part={deviceDetails} onDismiss={() => props.onClose(false)}>
      {(Loaded) => <Loaded {...props} />}
    </LazyPart>
  );
}

export function usePrefetchedOverlays(when: boolean): void {
  useEffect(() => (when ? prefetchWhenIdle(OVERLAYS) : undefined), [when]);
}
