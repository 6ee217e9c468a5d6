import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { inOrder, nextSlots, type RowSlot } from './row-slots.ts';

/** Rows drawn beyond each edge of what is in sight: they are drawn in time, so one is enough for what shows in part. */
const SPARE_ROWS = 1;
const AT_REST_MS = 150;

/** What the grid starts with, before its own height is known: as many rows as a large screen holds. */
const FIRST_ROWS = 30;

/**
 * Which of `count` rows of equal height stand in the page: those in sight of `root`, a few more, and the one with the
 * focus. Rows are drawn within the scroll event itself; one frame later would be a blank one.
 */
export function useRowWindow(
  root: RefObject<HTMLElement | null>,
  { count, heightPx, pinned }: { count: number; heightPx: number; pinned: number | null },
): readonly RowSlot[] {
  const [top, setTop] = useState(0);
  const [inSight, setInSight] = useState(FIRST_ROWS);
  /** How often scrolling has come to rest. */
  const [rests, setRests] = useState(0);
  // Set while rendering and nowhere else: were anything queued for it, React would forget what renders before that had set,
  // and a row would change its element with the focus in it.
  const [drawn, setDrawn] = useState<{ readonly slots: readonly RowSlot[]; readonly rests: number }>({
    slots: [],
    rests,
  });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const look = () => {
      setTop(Math.floor(element.scrollTop / heightPx));
      setInSight(Math.ceil(element.clientHeight / heightPx));
    };
    let atRest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      flushSync(look);
      clearTimeout(atRest);
      // Only at rest: while scrolling, moving the elements would cost more than drawing the rows.
      atRest = setTimeout(() => setRests((count) => count + 1), AT_REST_MS);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(atRest);
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [root, heightPx]);

  const needed = inSight + 2 * SPARE_ROWS;
  const first = Math.max(0, Math.min(top - SPARE_ROWS, count - needed));
  // As many as ever, even where the rows are fewer: elements kept in reserve are there when a search is widened.
  const next = nextSlots(drawn.slots, { first, end: first + needed }, pinned);
  const slots = rests === drawn.rests ? next : inOrder(next);
  if (slots !== drawn.slots || rests !== drawn.rests) setDrawn({ slots, rests });

  return slots;
}
