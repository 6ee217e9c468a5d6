/** For browsers that do not tell when they are idle: long enough for what was just drawn to be on screen. */
const LATER_MS = 200;
/** Chromium may never call a page idle that draws no frame at all. */
const AT_MOST_MS = 2_000;

/** Runs `task` when what was just drawn is on screen and the page has nothing else to do, or soon after. Gives a way to cancel it. */
export function afterPaint(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(task, LATER_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(task, { timeout: AT_MOST_MS });
  return () => cancelIdleCallback(request);
}
