import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

import type { DeviceList } from '../../../../devices/device-index.ts';
import type { RowSlot } from './row-slots.ts';

interface TextSelection {
  readonly anchorNode: Node;
  readonly anchorOffset: number;
  readonly focusNode: Node;
  readonly focusOffset: number;
  /** The row elements that hold selected text, and the numbers of the rows that they showed at that time. */
  readonly rowNumbers: ReadonlyMap<Element, number | undefined>;
}

/**
 * Keeps selected text the text that was selected. The selection is cleared when one of its row elements shows another
 * row, and restored when its row elements were only moved within `body`, which shows the `slots` in their order.
 */
export function useTextSelection(
  body: RefObject<HTMLElement | null>,
  slots: readonly RowSlot[],
  rows: DeviceList,
): void {
  const recorded = useRef<TextSelection | null>(null);
  const shownRows = () =>
    Array.from(body.current?.querySelectorAll(':scope > [role="row"]') ?? [], (row, index) => {
      const slot = slots[index];
      return [row, slot && rows.rowNumberAt(slot.rowIndex)] as const;
    });

  const record = useEffectEvent(() => {
    recorded.current = null;
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed) return;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    if (!anchorNode || !focusNode) return;
    const rowNumbers = new Map(shownRows().filter(([row]) => selection.containsNode(row, true)));
    if (rowNumbers.size > 0) {
      recorded.current = { anchorNode, anchorOffset, focusNode, focusOffset, rowNumbers };
    }
  });
  useEffect(() => {
    document.addEventListener('selectionchange', record);
    return () => document.removeEventListener('selectionchange', record);
  }, []);

  const check = () => {
    const before = recorded.current;
    const selection = document.getSelection();
    if (!before || !selection) return; // as a rule, nothing is selected: scrolling costs no more than this
    const shown = new Map(shownRows());
    const { anchorNode, anchorOffset, focusNode, focusOffset, rowNumbers } = before;
    if ([...rowNumbers].some(([row, rowNumber]) => shown.get(row) !== rowNumber)) {
      selection.removeAllRanges();
      recorded.current = null;
    } else if (selection.anchorNode === body.current || selection.focusNode === body.current) {
      // Where the browser leaves the end of a selection whose row element is moved.
      if (!anchorNode.isConnected || !focusNode.isConnected) return;
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
  };
  useLayoutEffect(check);
}
