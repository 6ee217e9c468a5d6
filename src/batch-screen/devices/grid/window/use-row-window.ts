import { useState, type RefObject } from 'react';

import { inOrder, nextSlots, type RowSlot } from './row-slots.ts';
import { useListScroll, type ListScroll } from './use-list-scroll.ts';

/** Rows drawn beyond each edge of what is in sight: they are drawn in time, so one is enough for what shows in part. */
const SPARE_ROWS = 1;

export interface RowWindow extends Pick<ListScroll, 'shiftPx' | 'isOutOfSight' | 'showRow'> {
  readonly slots: readonly RowSlot[];
}

/**
 * Which of `count` rows of equal height stand in the page: those in sight of `root`, a few more, and the one with the
 * focus. Rows are drawn within the scroll event itself; one frame later would be a blank one.
 */
export function useRowWindow(
  root: RefObject<HTMLElement | null>,
  { count, heightPx, pinned }: { count: number; heightPx: number; pinned: number | null },
): RowWindow {
  const { top, inSight, rests, ...scroll } = useListScroll(root, { count, heightPx });
  // Set while rendering and nowhere else: were anything queued for it, React would forget what renders before that had set,
  // and a row would change its element with the focus in it.
  const [drawn, setDrawn] = useState<{ readonly slots: readonly RowSlot[]; readonly rests: number }>({
    slots: [],
    rests,
  });

  const needed = inSight + 2 * SPARE_ROWS;
  const first = Math.max(0, Math.min(top - SPARE_ROWS, count - needed));
  // As many as ever, even where the rows are fewer: elements kept in reserve are there when a search is widened.
  const next = nextSlots(drawn.slots, { first, end: first + needed }, pinned);
  const slots = rests === drawn.rests ? next : inOrder(next);
  if (slots !== drawn.slots || rests !== drawn.rests) setDrawn({ slots, rests });

  return { ...scroll, slots };
}
