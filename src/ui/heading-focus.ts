let isLost = false;

/** Ref of a part of the screen: remembers, when it is removed, whether the focus was removed with it. */
export function leavesFocus(element: HTMLElement | null) {
  return () => {
    if (element?.contains(document.activeElement)) isLost = true;
  };
}

/** Ref of a heading: takes the focus that the part before it had, so that nobody starts again at the top of the page. */
export function takesFocus(element: HTMLElement | null) {
  if (isLost && document.activeElement === document.body) element?.focus();
  isLost = false;
  return leavesFocus(element);
}

const heading = () => document.querySelector<HTMLElement>('main h1');

/** Moves the focus to the screen's heading, which is read out: the screen has changed. */
export function focusHeading(): void {
  heading()?.focus();
}

export const isHeadingFocused = () => document.activeElement !== null && document.activeElement === heading();
