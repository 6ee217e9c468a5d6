import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes what is dropped anywhere in the window: a near miss would make the browser leave the page for the file.
 * `onDrop` says whether it has dealt with it; if not, the browser does what it would have done.
 * Returns whether something that can be dropped is being dragged over the window.
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
    // Moving from one element to the next is reported as leaving too; only the window's edge has nothing beyond.
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
