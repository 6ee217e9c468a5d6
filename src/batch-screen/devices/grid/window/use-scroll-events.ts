import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { followWheelAndTouch } from './wheel-and-touch.ts';

const AT_REST_MS = 150;

export interface ScrollUpdate {
  readonly heightPx: number;
  /** Whether the wheel or a finger scrolled, rather than the scrollbar. */
  readonly isWheelOrTouch: boolean;
}

interface ScrollEvents {
  /** Whether a scroll event may be ignored. */
  readonly isDrawn: (element: HTMLElement) => boolean;
  /** Called within each scroll event; also at first, and when the height of the rows or of the element changes. */
  readonly onScroll: (element: HTMLElement, update: ScrollUpdate) => void;
  /** Called once scrolling has come to rest. */
  readonly onRest: () => void;
}

/**
 * Follows how far `root` is scrolled, and how high it is. Returns a function to call after setting the scroll position, so that
 * `onRest` follows although that scroll event is ignored.
 */
export function useScrollEvents(
  root: RefObject<HTMLElement | null>,
  heightPx: number,
  { isDrawn, onScroll, onRest }: ScrollEvents,
): () => void {
  const isIgnored = useEffectEvent(isDrawn);
  const update = useEffectEvent(onScroll);
  const rest = useEffectEvent(onRest);
  const startRest = useRef(() => {});
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    let atRest: ReturnType<typeof setTimeout> | undefined;
    const removal = new AbortController();
    const isWheelOrTouch = followWheelAndTouch(element, removal.signal);
    startRest.current = () => {
      clearTimeout(atRest);
      // Only at rest: while scrolling, moving the elements would cost more than drawing the rows.
      atRest = setTimeout(() => rest(), AT_REST_MS);
    };
    const listener = () => {
      if (isIgnored(element)) return;
      const scrolled = { heightPx, isWheelOrTouch: isWheelOrTouch() };
      flushSync(() => update(element, scrolled));
      startRest.current();
    };
    const measure = () => update(element, { heightPx, isWheelOrTouch: false });
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', listener, { passive: true, signal: removal.signal });
    return () => {
      clearTimeout(atRest);
      resized.disconnect();
      removal.abort();
    };
  }, [root, heightPx]);
  return () => startRest.current();
}
