import { useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { HEADER_HEIGHT_PX } from '../grid-styles.ts';
import {
  MAX_HEIGHT_PX,
  nearestTop,
  shiftAfterScroll,
  shiftOfContent,
  type ScrollPosition,
} from './scroll-scale.ts';

const AT_REST_MS = 150;

/** What the grid starts with, before its own height is known: as many rows as a large screen holds. */
const FIRST_ROWS = 30;

export interface ListScroll {
  /** The first row in sight, 0 for the first of the list. */
  readonly top: number;
  readonly inSight: number;
  /** How often scrolling has come to rest. */
  readonly rests: number;
  /** How much further the list is scrolled than its element. */
  readonly shiftPx: number;
  /** Whether a list too high for its element has to be scrolled to that row: other lists the browser scrolls. */
  readonly isOutOfSight: (rowIndex: number) => boolean;
  /** Scrolls to that row if it is out of sight. */
  readonly showRow: (rowIndex: number) => void;
}

/** Where a list of `count` rows of equal height is scrolled to in `root`, however high it is: see `scroll-scale.ts`. */
export function useListScroll(
  root: RefObject<HTMLElement | null>,
  { count, heightPx }: { count: number; heightPx: number },
): ListScroll {
  const [top, setTop] = useState(0);
  const [inSight, setInSight] = useState(FIRST_ROWS);
  const [rests, setRests] = useState(0);
  const [shiftPx, setShift] = useState(0);
  // After the last scroll, whether that is drawn yet or not.
  const position = useRef<ScrollPosition>({ scrollTop: 0, shiftPx: 0 });
  const contentPx = count * heightPx;

  const scrollTo = (element: HTMLElement, topPx: number) => {
    const shiftPx = shiftOfContent(topPx, contentPx);
    element.scrollTop = topPx - shiftPx;
    position.current = { scrollTop: element.scrollTop, shiftPx };
    setShift(shiftPx);
    setTop(Math.floor((element.scrollTop + shiftPx) / heightPx));
  };
  const follow = useEffectEvent(({ scrollTop, clientHeight }: HTMLElement) => {
    const shiftPx = shiftAfterScroll(position.current, { scrollTop, clientHeight }, contentPx);
    position.current = { scrollTop, shiftPx };
    setShift(shiftPx);
    return scrollTop + shiftPx;
  });
  // The rows stay where they are on the screen, and the scrollbar moves to their share of the list.
  const alignScrollbar = useEffectEvent(() => {
    const { shiftPx } = position.current;
    const topPx = (root.current?.scrollTop ?? 0) + shiftPx;
    // Browsers round positions to pixels of the screen: aligning by a single one could go on for ever.
    const isOff = Math.abs(shiftOfContent(topPx, contentPx) - shiftPx) > 1;
    if (root.current && isOff) scrollTo(root.current, topPx);
  });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => {
      setTop(Math.floor(follow(element) / heightPx));
      setInSight(Math.ceil(element.clientHeight / heightPx));
    };
    let atRest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      // The event of a scroll position that was set here: all is drawn already.
      if (element.scrollTop === position.current.scrollTop) return;
      flushSync(measure);
      clearTimeout(atRest);
      // Only at rest: while scrolling, moving the elements would cost more than drawing the rows.
      atRest = setTimeout(() => {
        flushSync(alignScrollbar);
        setRests((count) => count + 1);
      }, AT_REST_MS);
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(atRest);
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [root, heightPx]);
  useLayoutEffect(() => {
    if (contentPx > MAX_HEIGHT_PX || position.current.shiftPx > 0) alignScrollbar();
  }, [contentPx]);

  /** What the list is to be scrolled to for that row; `null` where it need not be. */
  const topToShow = (rowIndex: number) => {
    if (!root.current || rowIndex < 0 || contentPx <= MAX_HEIGHT_PX) return null;
    const { scrollTop, clientHeight } = root.current;
    const topPx = scrollTop + position.current.shiftPx;
    const nearest = nearestTop(topPx, clientHeight - HEADER_HEIGHT_PX, rowIndex * heightPx, heightPx);
    return Math.abs(nearest - topPx) < 1 ? null : nearest;
  };
  return {
    top,
    inSight,
    rests,
    shiftPx,
    isOutOfSight: (rowIndex) => topToShow(rowIndex) !== null,
    showRow: (rowIndex) => {
      const topPx = topToShow(rowIndex);
      if (root.current && topPx !== null) scrollTo(root.current, topPx);
    },
  };
}
