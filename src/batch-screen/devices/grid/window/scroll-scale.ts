/**
 * No browser scrolls elements of any height: Firefox counts heights above 17.9 million CSS pixels as 0, Chromium and WebKit
 * end at 33.5 million pixels of the screen, of which there are six to a CSS pixel on a good screen at 300 %.
 */
export const MAX_HEIGHT_PX = 5_000_000;
/** This far from either end a pixel of the scrollbar is a pixel of the list. */
const EDGE_PX = MAX_HEIGHT_PX / 4;

/** A scroll position: the list is scrolled to `scrollTop + shiftPx`. Below the maximum height, `shiftPx` is always 0. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly shiftPx: number;
}

interface BrowserScroll {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly isWheelOrTouch: boolean;
}

/** The height to give to a list that is `contentPx` high. */
export const scaledHeight = (contentPx: number): number => Math.min(contentPx, MAX_HEIGHT_PX);

const excess = (contentPx: number) => contentPx - scaledHeight(contentPx);
const share = (px: number, rangePx: number) =>
  Math.min(1, Math.max(0, (px - EDGE_PX) / (rangePx - 2 * EDGE_PX)));

/** The shift that belongs to a position of the scrollbar: proportional between the edges. */
const shiftOfScrollbar = (scrollTop: number, contentPx: number): number =>
  Math.round(excess(contentPx) * share(scrollTop, MAX_HEIGHT_PX));

/** The shift with which the scrollbar shows that the list is scrolled to `topPx`: the inverse of the above. */
export const shiftOfContent = (topPx: number, contentPx: number): number =>
  Math.round(excess(contentPx) * share(topPx, contentPx));

/**
 * The shift after the browser scrolled to `scrollTop`. It stays as it is for the wheel and fingers, which scroll the list by the same
 * pixels, also where no input was seen and it is no further than they move at a time. It is derived anew where the scrollbar
 * itself was moved, or has reached an end.
 */
export function shiftAfterScroll(
  from: ScrollPosition,
  { scrollTop, clientHeight, isWheelOrTouch }: BrowserScroll,
  contentPx: number,
): number {
  const isAtEnd = scrollTop <= 0 || scrollTop + clientHeight >= MAX_HEIGHT_PX;
  // Where scrollbars are long, a pixel of theirs is less than two pages.
  const farPx = Math.max(2 * clientHeight, MAX_HEIGHT_PX / clientHeight / 4);
  const isJump = !isWheelOrTouch && Math.abs(scrollTop - from.scrollTop) > farPx;
  return isAtEnd || isJump ? shiftOfScrollbar(scrollTop, contentPx) : from.shiftPx;
}

/** Whether a row can be at that distance from the top of the list's element without making it higher. */
export const isWithinHeight = (px: number): boolean => px >= 0 && px < MAX_HEIGHT_PX;

/** What to scroll a list that is scrolled to `topPx` to, for a row to be wholly in sight: no further than necessary. */
export const nearestTop = (topPx: number, viewPx: number, rowTopPx: number, rowHeightPx: number): number =>
  Math.min(rowTopPx, Math.max(topPx, rowTopPx + rowHeightPx - viewPx));
