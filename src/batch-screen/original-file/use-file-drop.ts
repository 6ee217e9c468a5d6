import { useEffect, useEffectEvent } from 'react';

/** Handles files that are dropped anywhere in the window; other drops stay with who else handles them. */
export function useFileDrop(onFile: (file: File) => void): void {
  const over = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    // Elsewhere in the app a drop is refused (`refuseDrops`).
    event.dataTransfer.dropEffect = 'copy';
  });
  const drop = useEffectEvent((event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', (event) => over(event), { signal });
    window.addEventListener('drop', (event) => drop(event), { signal });
    return () => listening.abort();
  }, []);
}
