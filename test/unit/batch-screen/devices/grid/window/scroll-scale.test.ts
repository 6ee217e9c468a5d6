import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isWithinHeight,
  MAX_HEIGHT_PX,
  nearestTop,
  scaledHeight,
  shiftAfterScroll,
  shiftOfContent,
  type ScrollPosition,
} from '../../../../../../src/batch-screen/devices/grid/window/scroll-scale.ts';

const FIREFOX_LIMIT_PX = 17_895_697;
const CHROMIUM_LIMIT_PX = 33_554_428;
/** Heights of a million rows and a million cards. */
const MILLION_PX = [36_000_000, 148_000_000] as const;

const anyView = fc.integer({ min: 100, max: 3_000 });
const tallContent = fc.integer({ min: MAX_HEIGHT_PX + 1, max: 200_000_000 });
const anyContent = fc.oneof(fc.integer({ min: 5_000, max: MAX_HEIGHT_PX }), tallContent);
const anyScrolled = fc
  .record({ contentPx: anyContent, viewPx: anyView, share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ contentPx, viewPx, share }) => ({
    contentPx,
    viewPx,
    topPx: Math.round(share * (contentPx - viewPx)),
  }));

/** Scrolled to by the app. */
function scrolledTo(topPx: number, contentPx: number): ScrollPosition {
  const shiftPx = shiftOfContent(topPx, contentPx);
  return { scrollTop: topPx - shiftPx, shiftPx };
}

/** Scrolled to by the browser. */
function follow(
  from: ScrollPosition,
  scrollTop: number,
  viewPx: number,
  contentPx: number,
  isWheelOrTouch = false,
): ScrollPosition {
  const to = { scrollTop, clientHeight: viewPx, isWheelOrTouch };
  return { scrollTop, shiftPx: shiftAfterScroll(from, to, contentPx) };
}

const topOf = ({ scrollTop, shiftPx }: ScrollPosition) => scrollTop + shiftPx;

describe('scrolling tall lists', () => {
  it('keeps the height below the browsers’ limit, also with six device pixels per CSS pixel', () => {
    for (const contentPx of MILLION_PX) {
      expect(scaledHeight(contentPx)).toBeLessThan(FIREFOX_LIMIT_PX);
      expect(scaledHeight(contentPx) * 6).toBeLessThan(CHROMIUM_LIMIT_PX);
    }
  });

  it('changes nothing where the height needs no scaling', () => {
    const anyPx = fc.nat(MAX_HEIGHT_PX);
    fc.assert(
      fc.property(anyPx, anyPx, anyPx, anyView, (contentPx, topPx, scrollTop, viewPx) => {
        expect(scaledHeight(contentPx)).toBe(contentPx);
        expect(shiftOfContent(topPx, contentPx)).toBe(0);
        expect(topOf(follow({ scrollTop: topPx, shiftPx: 0 }, scrollTop, viewPx, contentPx))).toBe(scrollTop);
      }),
    );
  });

  it('scrolls exactly to every pixel, within the height', () => {
    fc.assert(
      fc.property(anyScrolled, ({ contentPx, viewPx, topPx }) => {
        const position = scrolledTo(topPx, contentPx);
        expect(topOf(position)).toBe(topPx);
        expect(position.scrollTop).toBeGreaterThanOrEqual(0);
        expect(position.scrollTop + viewPx).toBeLessThanOrEqual(scaledHeight(contentPx));
      }),
    );
  });

  it('maps every scrollbar position to content and back', () => {
    fc.assert(
      fc.property(tallContent, anyView, fc.nat(MAX_HEIGHT_PX), (contentPx, viewPx, px) => {
        const scrollTop = Math.min(px, MAX_HEIGHT_PX - viewPx);
        // From a position that makes it a jump.
        const from = scrolledTo(scrollTop < MAX_HEIGHT_PX / 2 ? contentPx : 0, contentPx);
        const topPx = topOf(follow(from, scrollTop, viewPx, contentPx));
        expect(Math.abs(scrolledTo(topPx, contentPx).scrollTop - scrollTop)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is monotonic: further content has a further scroll position', () => {
    fc.assert(
      fc.property(anyScrolled, fc.nat(1_000_000), ({ contentPx, topPx }, furtherPx) => {
        const further = scrolledTo(topPx + furtherPx, contentPx);
        // Rounding alone may move it back, by one pixel.
        expect(further.scrollTop).toBeGreaterThanOrEqual(scrolledTo(topPx, contentPx).scrollTop - 1);
      }),
    );
  });

  it.each(MILLION_PX)('is exact at both ends of %d px, by any way of scrolling', (contentPx) => {
    const viewPx = 900;
    const end = MAX_HEIGHT_PX - viewPx;
    const middle = scrolledTo(contentPx / 2, contentPx);
    expect(topOf(follow(middle, 0, viewPx, contentPx))).toBe(0);
    expect(topOf(follow(middle, end, viewPx, contentPx))).toBe(contentPx - viewPx);
    // By wheel, with the shift of another position.
    expect(topOf(follow({ scrollTop: 120, shiftPx: 5_000 }, 0, viewPx, contentPx))).toBe(0);
    expect(topOf(follow({ scrollTop: end - 120, shiftPx: 5_000 }, end, viewPx, contentPx))).toBe(
      contentPx - viewPx,
    );
    for (const awayPx of [1, 36, 148, 10_000, 1_000_000]) {
      expect(scrolledTo(awayPx, contentPx)).toEqual({ scrollTop: awayPx, shiftPx: 0 });
      expect(scrolledTo(contentPx - awayPx, contentPx).scrollTop).toBe(MAX_HEIGHT_PX - awayPx);
    }
  });

  it('scrolls by the native number of pixels in small steps', () => {
    const anyDelta = fc.integer({ min: -1_000, max: 1_000 }).filter((px) => px !== 0);
    fc.assert(
      fc.property(
        tallContent,
        fc.integer({ min: 500, max: 3_000 }),
        anyDelta,
        (contentPx, viewPx, deltaPx) => {
          const from = scrolledTo(Math.round(contentPx / 2), contentPx);
          const to = follow(from, from.scrollTop + deltaPx, viewPx, contentPx);
          expect(topOf(to)).toBe(topOf(from) + deltaPx);
        },
      ),
    );
  });

  it.each([
    [120, 900, false], // a notch of the wheel
    [-1_700, 900, false], // two pages at once
    [5_000_000 / 900, 900, true], // the scrollbar by one pixel
    [-5_000_000 / 300, 300, true],
    [2_000_000, 900, true],
  ])('%d px in a view of %d px is a scrollbar move: %s', (deltaPx, viewPx, expected) => {
    const [contentPx] = MILLION_PX;
    const from = scrolledTo(contentPx / 2, contentPx);
    const { shiftPx } = follow(from, from.scrollTop + deltaPx, viewPx, contentPx);
    expect(shiftPx !== from.shiftPx).toBe(expected);
  });

  it('scrolls by the pixels of the wheel or a finger however far it is, up to the ends', () => {
    const anyTop = fc.integer({ min: 1, max: MAX_HEIGHT_PX - 3_001 });
    fc.assert(
      fc.property(tallContent, anyView, anyTop, (contentPx, viewPx, scrollTop) => {
        const from = scrolledTo(Math.round(contentPx / 2), contentPx);
        const to = follow(from, scrollTop, viewPx, contentPx, true);
        expect(topOf(to)).toBe(topOf(from) + scrollTop - from.scrollTop);
        expect(topOf(follow(from, 0, viewPx, contentPx, true))).toBe(0);
        const end = MAX_HEIGHT_PX - viewPx;
        expect(topOf(follow(from, end, viewPx, contentPx, true))).toBe(contentPx - viewPx);
      }),
    );
  });

  it('scrolls every row fully into view, at a position within the element', () => {
    const anyRow = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(anyRow, anyRow, anyView, fc.constantFrom(36, 148), (from, to, viewPx, rowPx) => {
        fc.pre(viewPx >= rowPx);
        const contentPx = 1_000_000 * rowPx;
        const topPx = Math.min(from * rowPx, contentPx - viewPx);
        const nearest = nearestTop(topPx, viewPx, to * rowPx, rowPx);
        expect(nearest).toBeLessThanOrEqual(to * rowPx);
        expect(nearest + viewPx).toBeGreaterThanOrEqual((to + 1) * rowPx);
        if (topPx <= to * rowPx && topPx + viewPx >= (to + 1) * rowPx) expect(nearest).toBe(topPx);
        expect(isWithinHeight(to * rowPx - scrolledTo(nearest, contentPx).shiftPx)).toBe(true);
      }),
    );
  });

  it('has no position in the element for rows far from the visible ones', () => {
    expect(isWithinHeight(999_999 * 36 - scrolledTo(0, 36_000_000).shiftPx)).toBe(false);
    expect(isWithinHeight(-36)).toBe(false);
  });
});
