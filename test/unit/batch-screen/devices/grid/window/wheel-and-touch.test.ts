import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { followWheelAndTouch } from '../../../../../../src/batch-screen/devices/grid/window/wheel-and-touch.ts';

function followed() {
  const target = new EventTarget();
  const removal = new AbortController();
  const isWheelOrTouch = followWheelAndTouch(target, removal.signal);
  return { dispatch: (type: string) => target.dispatchEvent(new Event(type)), removal, isWheelOrTouch };
}

describe('what scrolled', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the scrollbar without other input', () => {
    expect(followed().isWheelOrTouch()).toBe(false);
  });

  it.each(['wheel', 'touchmove'])(
    'is the wheel or a finger at first after %s, and shortly after that',
    (type) => {
      const { dispatch, isWheelOrTouch } = followed();
      dispatch(type);
      vi.advanceTimersByTime(3_000);
      expect(isWheelOrTouch()).toBe(true);
      vi.advanceTimersByTime(200);
      expect(isWheelOrTouch()).toBe(true);
      vi.advanceTimersByTime(201);
      expect(isWheelOrTouch()).toBe(false);
    },
  );

  it('is the momentum of a finger for as long as it goes on', () => {
    const { dispatch, isWheelOrTouch } = followed();
    dispatch('touchmove');
    for (let event = 0; event < 100; event += 1) {
      vi.advanceTimersByTime(50);
      expect(isWheelOrTouch()).toBe(true);
    }
  });

  it('may be the scrollbar after a press', () => {
    const { dispatch, isWheelOrTouch } = followed();
    dispatch('wheel');
    dispatch('pointerdown');
    expect(isWheelOrTouch()).toBe(false);
    dispatch('wheel');
    expect(isWheelOrTouch()).toBe(true);
    dispatch('pointerdown');
    expect(isWheelOrTouch()).toBe(false);
  });

  it('is no longer followed once its signal aborts', () => {
    const { dispatch, removal, isWheelOrTouch } = followed();
    removal.abort();
    dispatch('wheel');
    expect(isWheelOrTouch()).toBe(false);
  });
});
