/** For browsers without `requestIdleCallback`: long enough for the last render to be painted. */
const LATER_MS = 200;
/** Chromium may never report a page as idle that paints no frame. */
const AT_MOST_MS = 2_000;

/** Runs `task` once the last render is painted and the page is idle, within two seconds. Returns how to cancel it. */
export function afterPaint(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(task, LATER_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(task, { timeout: AT_MOST_MS });
  return () => cancelIdleCallback(request);
}

/** Resolves after the next frame is painted; at once in a hidden page, which paints none. */
export function nextPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
