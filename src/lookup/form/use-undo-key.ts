import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z (or Command+Z) anywhere in the window, while there is something to undo; otherwise the browser's own undo. */
export function useUndoKey(undo: (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (undo === null || !isUndo || event.key.toLowerCase() !== 'z' || event.isComposing) return;
    event.preventDefault();
    undo();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
