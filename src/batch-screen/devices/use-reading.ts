import { useEffect, useState, type RefObject } from 'react';

const EVENTS = ['focusin', 'focusout', 'selectionchange'] as const;

/** Whether somebody has a cell inside `panel` in focus or is selecting its text: then nothing moves under the hand. */
export function useReading(panel: RefObject<HTMLElement | null>): boolean {
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    // Asked at these events alone: the selection's state makes the browser lay out the page.
    const look = () => setReading(panel.current !== null && isReadIn(panel.current));
    for (const name of EVENTS) document.addEventListener(name, look);
    return () => {
      for (const name of EVENTS) document.removeEventListener(name, look);
    };
  }, [panel]);
  return isReading;
}

function isReadIn(panel: HTMLElement): boolean {
  const focused = document.activeElement;
  if (focused?.closest('[role="gridcell"]') && panel.contains(focused)) return true;
  const selection = document.getSelection();
  return selection !== null && panel.contains(selection.anchorNode) && !selection.isCollapsed;
}
