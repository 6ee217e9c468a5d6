/** One row element of the window: `key` names the element, `rowIndex` the row that it shows now, if there is one. */
export interface RowSlot {
  readonly key: number;
  readonly rowIndex: number;
}

/**
 * The slots that show the row indexes from `first` up to but not `end`, and `pinned`, the row with the focus. Elements
 * whose row has left the window show the rows that came, so that scrolling makes none and moves none.
 */
export function nextSlots(
  slots: readonly RowSlot[],
  { first, end }: { readonly first: number; readonly end: number },
  pinned: number | null,
): readonly RowSlot[] {
  const isWanted = (rowIndex: number) => (rowIndex >= first && rowIndex < end) || rowIndex === pinned;
  const shown = new Set(slots.map(({ rowIndex }) => rowIndex).filter(isWanted));
  const missing: number[] = [];
  for (let rowIndex = first; rowIndex < end; rowIndex += 1) if (!shown.has(rowIndex)) missing.push(rowIndex);
  if (pinned !== null && !shown.has(pinned) && (pinned < first || pinned >= end)) missing.push(pinned);
  if (missing.length === 0 && shown.size === slots.length) return slots;

  const kept = slots.flatMap((slot) => {
    if (shown.has(slot.rowIndex)) return [slot];
    const rowIndex = missing.shift();
    return rowIndex === undefined ? [] : [{ key: slot.key, rowIndex }];
  });
  let key = Math.max(-1, ...kept.map((slot) => slot.key));
  for (const rowIndex of missing) kept.push({ key: (key += 1), rowIndex });
  return kept;
}

/** The same slots in the order of their rows, in which screen readers read them. */
export function inOrder(slots: readonly RowSlot[]): readonly RowSlot[] {
  const isOrdered = slots.every((slot, at) => (slots[at - 1]?.rowIndex ?? -1) < slot.rowIndex);
  return isOrdered ? slots : slots.toSorted((a, b) => a.rowIndex - b.rowIndex);
}
