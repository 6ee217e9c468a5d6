/** For browsers that do not tell when they are idle: long enough for what was just drawn to be on screen. */
const LATER_MS = 200;

/** Runs `task` when what was just drawn is on screen and the page has nothing else to do. Gives a way to cancel it. */
export function afterPaint(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(task, LATER_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(task);
  return () => cancelIdleCallback(request);
}
