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
import { useScrollEvents, type ScrollUpdate } from './use-scroll-events.ts';

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

type ListElement = RefObject<HTMLElement | null>;

interface ListSize {
  readonly count: number;
  readonly heightPx: number;
}

/** Where a list of `count` rows of equal height is scrolled to in `root`, however high it is: see `scroll-scale.ts`. */
export function useListScroll(root: ListElement, { count, heightPx }: ListSize): ListScroll {
  const { top, shiftPx, positionRef, setPosition } = useScrollPosition();
  const [inSight, setInSight] = useState(FIRST_ROWS);
  const [rests, setRests] = useState(0);
  const contentPx = count * heightPx;

  const scrollTo = (element: HTMLElement, topPx: number) => {
    const shiftPx = shiftOfContent(topPx, contentPx);
    element.scrollTop = topPx - shiftPx;
    setPosition({ scrollTop: element.scrollTop, shiftPx }, heightPx);
  };
  const update = (element: HTMLElement, { heightPx, isWheelOrTouch }: ScrollUpdate) => {
    const { scrollTop, clientHeight } = element;
    const to = { scrollTop, clientHeight, isWheelOrTouch };
    const shiftPx = shiftAfterScroll(positionRef.current, to, contentPx);
    setPosition({ scrollTop, shiftPx }, heightPx);
    setInSight(Math.ceil(clientHeight / heightPx));
  };
  // The rows stay where they are on the screen, and the scrollbar moves to their share of the list.
  const alignScrollbar = () => {
    const { shiftPx } = positionRef.current;
    const topPx = (root.current?.scrollTop ?? 0) + shiftPx;
    // Browsers round positions to pixels of the screen: aligning by a single one could go on for ever.
    const isOff = Math.abs(shiftOfContent(topPx, contentPx) - shiftPx) > 1;
    if (root.current && isOff) scrollTo(root.current, topPx);
    return isOff;
  };
  const startRest = useScrollEvents(root, heightPx, {
    // The event of a scroll position that was set here: all is drawn already.
    isDrawn: ({ scrollTop }) => scrollTop === positionRef.current.scrollTop,
    onScroll: update,
    onRest: () => {
      // WebKit may scroll long before the event that says so, of which nothing is known yet: it comes to rest later.
      if (root.current?.scrollTop === positionRef.current.scrollTop) flushSync(alignScrollbar);
      setRests((count) => count + 1);
    },
  });
  const alignAfterChange = useEffectEvent(() => {
    if (alignScrollbar()) startRest();
  });
  useLayoutEffect(() => {
    if (contentPx > MAX_HEIGHT_PX || positionRef.current.shiftPx > 0) alignAfterChange();
  }, [contentPx, positionRef]);

  const topFor = (rowIndex: number) =>
    root.current && topToShow(root.current, positionRef.current.shiftPx, { rowIndex, heightPx, contentPx });
  return {
    top,
    inSight,
    rests,
    shiftPx,
    isOutOfSight: (rowIndex) => topFor(rowIndex) !== null,
    showRow: (rowIndex) => {
      const topPx = topFor(rowIndex);
      if (!root.current || topPx === null) return;
      scrollTo(root.current, topPx);
      startRest();
    },
  };
}

function useScrollPosition() {
  const [top, setTop] = useState(0);
  const [shiftPx, setShift] = useState(0);
  // After the last scroll, whether that is drawn yet or not.
  const positionRef = useRef<ScrollPosition>({ scrollTop: 0, shiftPx: 0 });
  const setPosition = (next: ScrollPosition, heightPx: number) => {
    positionRef.current = next;
    setShift(next.shiftPx);
    setTop(Math.floor((next.scrollTop + next.shiftPx) / heightPx));
  };
  return { top, shiftPx, positionRef, setPosition };
}

/** What `element` is to be scrolled to for that row; `null` where it need not be, or the browser does it. */
function topToShow(
  { scrollTop, clientHeight }: HTMLElement,
  shiftPx: number,
  { rowIndex, heightPx, contentPx }: { rowIndex: number; heightPx: number; contentPx: number },
): number | null {
  if (rowIndex < 0 || contentPx <= MAX_HEIGHT_PX) return null;
  const topPx = scrollTop + shiftPx;
  const nearest = nearestTop(topPx, clientHeight - HEADER_HEIGHT_PX, rowIndex * heightPx, heightPx);
  return Math.abs(nearest - topPx) < 1 ? null : nearest;
}
