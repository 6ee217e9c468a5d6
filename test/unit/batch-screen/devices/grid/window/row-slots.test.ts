import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  inOrder,
  nextSlots,
  type RowSlot,
} from '../../../../../../src/batch-screen/devices/grid/window/row-slots.ts';

interface Window {
  readonly first: number;
  readonly end: number;
  readonly pinned: number | null;
}

const anyWindow: fc.Arbitrary<Window> = fc
  .record({
    first: fc.nat(60),
    size: fc.integer({ min: 0, max: 20 }),
    pinned: fc.option(fc.nat(80)),
  })
  .map(({ first, size, pinned }) => ({ first, end: first + size, pinned }));

const anyWindows = fc.array(anyWindow, { minLength: 1, maxLength: 12 });

const after = (slots: readonly RowSlot[], { first, end, pinned }: Window) =>
  nextSlots(slots, { first, end }, pinned);

/** The row indexes to show, each once. */
const wantedIn = ({ first, end, pinned }: Window): ReadonlySet<number> =>
  new Set([
    ...Array.from({ length: end - first }, (_, at) => first + at),
    ...(pinned === null ? [] : [pinned]),
  ]);

const sorted = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => a - b);
const keysOf = (slots: readonly RowSlot[]) => slots.map(({ key }) => key);
const rowIndexesOf = (slots: readonly RowSlot[]) => slots.map(({ rowIndex }) => rowIndex);

/** Checks each step of a series of windows, as scrolling and moving the focus make it. */
function checkSteps(check: (before: readonly RowSlot[], now: readonly RowSlot[], window: Window) => void) {
  fc.assert(
    fc.property(anyWindows, fc.func(fc.boolean()), (windows, comesToRest) => {
      let slots: readonly RowSlot[] = [];
      for (const window of windows) {
        const now = after(slots, window);
        check(slots, now, window);
        slots = comesToRest(window) ? inOrder(now) : now;
      }
    }),
  );
}

describe('nextSlots', () => {
  it('renders every row index of the window exactly once, and no other', () => {
    checkSteps((_before, now, window) => {
      expect(sorted(rowIndexesOf(now))).toEqual(sorted(wantedIn(window)));
    });
  });

  it('gives each element a unique key', () => {
    checkSteps((_before, now) => {
      expect(new Set(keysOf(now)).size).toBe(now.length);
    });
  });

  it('keeps every element whose row stays in the window, the focused one included', () => {
    checkSteps((before, now, window) => {
      const wanted = wantedIn(window);
      const staying = before.filter(({ rowIndex }) => wanted.has(rowIndex));
      expect(now).toEqual(expect.arrayContaining(staying));
    });
  });

  it('creates an element only when there are fewer elements than rows to show', () => {
    checkSteps((before, now) => {
      const known = new Set(keysOf(before));
      const made = now.filter(({ key }) => !known.has(key));
      expect(made).toHaveLength(Math.max(0, now.length - before.length));
    });
  });

  it('moves no element in the DOM', () => {
    checkSteps((before, now) => {
      const kept = new Set(keysOf(now));
      const left = keysOf(before).filter((key) => kept.has(key));
      expect(keysOf(now).slice(0, left.length)).toEqual(left);
    });
  });

  it('returns the same slots when nothing changes, so that nothing is rendered', () => {
    checkSteps((_before, now, window) => {
      expect(after(now, window)).toBe(now);
    });
  });

  it('keeps the element of the pinned row however far the window moves', () => {
    const start = after([], { first: 0, end: 3, pinned: 1 });
    const key = start.find(({ rowIndex }) => rowIndex === 1)?.key;
    let slots = start;
    for (const first of [2, 500, 99_997, 0]) {
      slots = after(slots, { first, end: first + 3, pinned: 1 });
      expect(slots).toContainEqual({ key, rowIndex: 1 });
    }
    expect(slots).toHaveLength(3);
  });
});

describe('inOrder', () => {
  it('sorts by row index and keeps the element of each row', () => {
    checkSteps((_before, now) => {
      const ordered = inOrder(now);
      expect(rowIndexesOf(ordered)).toEqual(sorted(rowIndexesOf(now)));
      expect(new Set(ordered)).toEqual(new Set(now));
    });
  });

  it('returns the same slots when they are in order', () => {
    checkSteps((_before, now) => {
      const ordered = inOrder(now);
      expect(inOrder(ordered)).toBe(ordered);
    });
  });
});
