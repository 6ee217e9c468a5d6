import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Handles drops anywhere in the window: beside the form the browser would leave the page for the file. `onDrop` returns
 * whether it has handled the drop; otherwise the browser does. Returns whether something is being dragged over the
 * window.
 */
export function useWindowDrop(onDrop: (data: DataTransfer, target: EventTarget | null) => boolean): boolean {
  const [isDraggedOver, setIsDraggedOver] = useState(false);

  const over = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    // Elsewhere in the app a drop is refused (`refuseDrops`).
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    setIsDraggedOver(true);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    // Also fired between two elements of the page; only outside the window is there no related target.
    if (event.relatedTarget === null) setIsDraggedOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    setIsDraggedOver(false);
    if (event.dataTransfer && onDrop(event.dataTransfer, event.target)) event.preventDefault();
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', (event) => over(event), { signal });
    window.addEventListener('dragleave', (event) => leave(event), { signal });
    window.addEventListener('drop', (event) => drop(event), { signal });
    return () => listening.abort();
  }, []);

  return isDraggedOver;
}
