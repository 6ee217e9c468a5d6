import { makeStyles, tokens } from '@fluentui/react-components';

export const HEADER_HEIGHT_PX = 36;

/** Of the whole grid in one place: rows are drawn far too often to look up styles of their own. */
export const useGridStyles = makeStyles({
  root: {
    // Fills the panel, whose height comes from flex growth and is no base for a percentage.
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    overflow: 'auto',
    overscrollBehaviorX: 'contain', // no way back in the history; up and down the page goes on
    contain: 'strict',
    scrollPaddingTop: `${HEADER_HEIGHT_PX}px`,
    // Edge to edge in its card.
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { position: 'sticky', top: 0, zIndex: 1, minWidth: 'var(--min-width)' },
  headRow: {
    height: `${HEADER_HEIGHT_PX}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { position: 'relative', minWidth: 'var(--min-width)' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    boxSizing: 'border-box',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bodyRow: {
    position: 'absolute',
    top: 0,
    height: 'var(--row-height)',
    contain: 'strict',
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': { backgroundColor: tokens.colorBrandBackground2 },
    '&[aria-selected="true"]:hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '&[aria-current="true"]': { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  },
  cell: {
    boxSizing: 'border-box',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    lineHeight: `${HEADER_HEIGHT_PX - 1}px`,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  link: {
    color: tokens.colorBrandForeground2Hover, // on a row pointed at, too
    outlineStyle: 'none',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  header: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    userSelect: 'none',
    cursor: 'pointer',
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke2,
    // After the slash: what is read out, which `aria-sort` says already.
    '&[aria-sort="ascending"]::after': { content: '"↑" / ""' },
    '&[aria-sort="descending"]::after': { content: '"↓" / ""' },
  },
  headerName: { overflow: 'hidden', textOverflow: 'ellipsis', flexGrow: 1 },
  dropHere: { backgroundColor: tokens.colorNeutralBackground3Pressed },
  handle: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
  },
  cardCell: {
    boxSizing: 'border-box',
    overflow: 'hidden',
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  /** A card to measure, that is neither seen nor heard. */
  measured: { position: 'absolute', visibility: 'hidden', alignItems: 'start' },
  selectCell: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    paddingInlineStart: 0,
    paddingInlineEnd: 0,
  },
  box: {
    display: 'grid',
    placeContent: 'center',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: 1,
    fontSize: '12px',
    fontWeight: tokens.fontWeightBold,
    cursor: 'pointer',
    // The box is pressed wherever its cell is pressed.
    '::before': { content: '""', position: 'absolute', inset: 0 },
    '&[aria-checked="true"]': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      color: tokens.colorNeutralForegroundInverted,
    },
    '&[aria-checked="true"]::after': { content: '"✓" / ""' },
    '&[aria-checked="mixed"]::after': { content: '"–" / ""' },
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export type GridStyles = ReturnType<typeof useGridStyles>;
