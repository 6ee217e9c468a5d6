let isLost = false;

/** Ref of a part of the screen: records whether the focus was in it when it is removed. */
export function leavesFocus(element: HTMLElement | null) {
  return () => {
    if (element?.contains(document.activeElement)) isLost = true;
  };
}

/** Ref of a heading: takes the focus of a removed part, which would otherwise move to the top of the page. */
export function takesFocus(element: HTMLElement | null) {
  if (isLost && document.activeElement === document.body) element?.focus();
  isLost = false;
  return leavesFocus(element);
}

const heading = () => document.querySelector<HTMLElement>('main h1');

/** Moves the focus to the screen's heading, which announces a new screen. */
export function focusHeading(): void {
  heading()?.focus();
}

export const isHeadingFocused = () => document.activeElement !== null && document.activeElement === heading();
