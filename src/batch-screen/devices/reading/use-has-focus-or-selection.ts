import { useEffect, useState, type RefObject } from 'react';

const EVENTS = ['focusin', 'focusout', 'selectionchange'] as const;

/** Whether somebody has a cell inside `panel` in focus or is selecting its text: the rows then stay as they are. */
export function useHasFocusOrSelection(panel: RefObject<HTMLElement | null>): boolean {
  const [hasFocusOrSelection, setHasFocusOrSelection] = useState(false);
  useEffect(() => {
    // Asked at these events alone: the selection's state makes the browser lay out the page.
    const update = (event: Event) => {
      // While the focus is on its way, nothing has it; where the whole window loses it, its element is still the active one.
      const isOnItsWay =
        event instanceof FocusEvent && event.type === 'focusout' && event.target !== document.activeElement;
      const focused = isOnItsWay ? event.relatedTarget : document.activeElement;
      setHasFocusOrSelection(panel.current !== null && isFocusedOrSelected(panel.current, focused));
    };
    for (const name of EVENTS) document.addEventListener(name, update);
    return () => {
      for (const name of EVENTS) document.removeEventListener(name, update);
    };
  }, [panel]);
  return hasFocusOrSelection;
}

function isFocusedOrSelected(panel: HTMLElement, focused: EventTarget | null): boolean {
  // In a cell, or on the button that brings in what waits: it must not go before it is pressed.
  if (focused instanceof Element && panel.contains(focused) && !focused.closest('[role="columnheader"]')) {
    return true;
  }
  const selection = document.getSelection();
  return selection !== null && panel.contains(selection.anchorNode) && !selection.isCollapsed;
}
