import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const GAP_PX = 4;

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: '0 auto auto 0',
    boxSizing: 'border-box',
    maxWidth: '240px',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    pointerEvents: 'none',
    overflowWrap: 'anywhere',
  },
});

interface Shown {
  readonly text: string;
  readonly target: HTMLElement;
  /** The time of the event: distinguishes one appearance from the next. */
  readonly at: number;
}

/**
 * Shows the `title` of a button or link with the keyboard focus, which browsers show only on hover. In the top layer, so that
 * no dialog covers it. Fluent's tooltip would add its positioning engine to the first load.
 */
export function FocusTooltip() {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown | null>(null);
  const tooltipRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const hide = () => setShown(null);
    const onFocusIn = ({ target, timeStamp }: FocusEvent) => {
      const isNamed = target instanceof HTMLElement && target.matches(':is(button, a)[title]:focus-visible');
      setShown(isNamed ? { text: target.title, target, at: timeStamp } : null);
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    document.addEventListener('focusin', onFocusIn, options);
    document.addEventListener('focusout', hide, options);
    document.addEventListener('pointerdown', hide, options);
    document.addEventListener('keydown', onKeyDown, options);
    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (!shown) return;
    // The focus may scroll the page after this event.
    const follow = () => tooltipRef.current && place(tooltipRef.current, shown.target);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [shown]);
  useLayoutEffect(() => {
    const tooltip = tooltipRef.current;
    if (!shown || !tooltip || !('showPopover' in tooltip)) return;
    tooltip.showPopover();
    place(tooltip, shown.target);
  }, [shown]);
  if (!shown) return null;
  return (
    // Hidden from screen readers: it repeats the button's name.
    <div key={shown.at} ref={tooltipRef} popover="manual" aria-hidden className={styles.root}>
      {shown.text}
    </div>
  );
}

/** Positions the tooltip below `target`, or above where there is no room, within the window. */
function place(tooltip: HTMLElement, target: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const x = Math.max(GAP_PX, Math.min((left + right - width) / 2, innerWidth - width - GAP_PX));
  const y = bottom + GAP_PX + height > innerHeight ? top - height - GAP_PX : bottom + GAP_PX;
  tooltip.style.translate = `${x}px ${y}px`;
}
