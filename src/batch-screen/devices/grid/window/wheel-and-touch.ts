/** Scroll events of one wheel, finger or momentum follow each other within this time. */
const PAUSE_MS = 200;

/**
 * Follows the input on `target`, until `signal` aborts. Call the result once within each scroll event: it returns whether
 * the wheel or a finger scrolled, rather than the scrollbar, which scroll events do not say.
 */
export function followWheelAndTouch(target: EventTarget, signal: AbortSignal): () => boolean {
  // Busy browsers scroll seconds after the input.
  let isAwaited = false;
  let lastAt = -Infinity;
  const onInput = () => {
    isAwaited = true;
  };
  // A press ends momentum, and may be on the scrollbar.
  const onPress = () => {
    isAwaited = false;
    lastAt = -Infinity;
  };
  target.addEventListener('wheel', onInput, { passive: true, signal });
  target.addEventListener('touchmove', onInput, { passive: true, signal });
  target.addEventListener('pointerdown', onPress, { passive: true, signal });
  return () => {
    const now = performance.now();
    if (!isAwaited && now - lastAt > PAUSE_MS) return false;
    isAwaited = false;
    lastAt = now;
    return true;
  };
}
