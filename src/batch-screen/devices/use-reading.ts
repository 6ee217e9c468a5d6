import { useSyncExternalStore, type RefObject } from 'react';

const EVENTS = ['focusin', 'focusout', 'selectionchange'] as const;

/** Whether somebody has a cell inside `panel` in focus or is selecting its text: then nothing moves under the hand. */
export function useReading(panel: RefObject<HTMLElement | null>): boolean {
  return useSyncExternalStore(
    (onChange) => {
      for (const name of EVENTS) document.addEventListener(name, onChange);
      return () => {
        for (const name of EVENTS) document.removeEventListener(name, onChange);
      };
    },
    () => {
      const focused = document.activeElement;
      const selection = document.getSelection();
      const isInside = (node: Node | null) => panel.current?.contains(node) === true;
      return (
        (isInside(focused) && focused?.closest('[role="gridcell"]') !== null) ||
        (selection !== null && !selection.isCollapsed && isInside(selection.anchorNode))
      );
    },
  );
}
