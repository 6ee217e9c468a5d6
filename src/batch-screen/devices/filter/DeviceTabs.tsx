import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { TABS, type Tab } from '../../../devices/device-filter.ts';

/** The panel under the tabs names the tab that fills it by this ID. */
export const tabElementId = (tab: Tab) => `devices-${tab}`;
export const DEVICES_PANEL_ID = 'devices-panel';

/** Shows the devices of that tab. It takes the focus: that says what is shown, and brings the list into sight. */
export function pressTab(tab: Tab): void {
  const element = document.getElementById(tabElementId(tab));
  element?.focus();
  element?.click();
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap' },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalSNudge },
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalSNudge,
      insetBlockEnd: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      forcedColorAdjust: 'none',
    },
  },
  count: { display: 'inline-block', fontVariantNumeric: 'tabular-nums', textAlign: 'start' },
  selected: {
    color: tokens.colorNeutralForeground1,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});

/** "1,000": of a batch as large as an upload may be. */
const MIN_DIGITS = 5;

/** How far each key moves among the tabs. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ENDS: Readonly<Record<string, Tab | undefined>> = { Home: TABS[0], End: TABS.at(-1) };

function moveFocus({ key }: KeyboardEvent, at: number): void {
  const step = STEPS[key];
  const next = step === undefined ? ENDS[key] : TABS.at((at + step) % TABS.length);
  if (next) document.getElementById(tabElementId(next))?.focus();
}

/**
 * One tab for each pile of devices, with the number of rows the grid would show under it. Not Fluent's: its tabs bring
 * 20 kB of focus management, which also looks over every change of the page.
 */
export function DeviceTabs({
  selected,
  counts,
  onSelect,
}: {
  selected: Tab;
  /** `null` before anything is known of the batch. */
  counts: Readonly<Record<Tab, number>> | null;
  onSelect: (tab: Tab) => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  // Room for every count from the start: one more digit must not move the tabs after it.
  const digits = Math.max(MIN_DIGITS, counts ? intl.formatNumber(counts.all).length : 0);
  return (
    <div role="tablist" className={styles.root}>
      {TABS.map((tab, at) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabElementId(tab)}
          aria-controls={DEVICES_PANEL_ID}
          aria-selected={tab === selected}
          tabIndex={tab === selected ? 0 : -1}
          className={mergeClasses(styles.tab, tab === selected && styles.selected)}
          onClick={() => onSelect(tab)}
          onKeyDown={(event) => moveFocus(event, at)}
        >
          <FormattedMessage id={`tab.${tab}`} />{' '}
          <span className={styles.count} style={{ minWidth: `${digits}ch` }}>
            {counts && intl.formatNumber(counts[tab])}
          </span>
        </button>
      ))}
    </div>
  );
}
