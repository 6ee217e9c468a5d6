import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

import { SIDE_WIDTH } from './window-widths.ts';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flex: '1 1 auto',
    minHeight: 0,
    '@media (min-width: 1200px)': { flexDirection: 'row' },
  },
  // For those who go from heading to heading; the tabs say it to the eye.
  heading: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  list: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  // Below what the answer brings, which pushes it down: not seen before, unless somebody has gone there by key.
  awaited: { ':not(:focus-within)': { opacity: 0 } },
  awaitedBelow: { '@media (max-width: 1199px)': { ':not(:focus-within)': { opacity: 0 } } },
  // Beside the list as high as the list, whatever is in it; the details take its place.
  aside: {
    containerType: 'inline-size',
    '@media (min-width: 1200px)': {
      position: 'relative',
      order: 1,
      flex: `0 0 ${SIDE_WIDTH}`,
      ':has(~ [role="region"])': { display: 'none' },
    },
  },
  asideBox: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '@media (min-width: 1200px)': {
      position: 'absolute',
      inset: 0,
      overflow: 'auto',
      // Scrolls by itself: what comes later in it does not push down what is below it.
      '> :first-child:not(:last-child)': { flex: '1 1 0', minHeight: '240px', overflow: 'auto' },
    },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `1px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
});

/**
 * Where the parts of the devices stand. On a wide screen `aside` and, in its place, `details` are beside the list; on a
 * narrower one `aside` is above it.
 */
export function DevicesLayout({
  isPlaceholder,
  aside,
  bar,
  line,
  panel,
  details,
  children,
}: {
  isPlaceholder: boolean;
  /** What explains the devices. There before the answer too, so that the list keeps its width. */
  aside: ReactNode;
  bar: ReactNode;
  line: ReactNode;
  panel: ReactNode;
  details: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>
        <FormattedMessage id="grid.label" />
      </h2>
      <div className={styles.aside}>
        <div className={mergeClasses(styles.asideBox, isPlaceholder && styles.awaited)}>{aside}</div>
      </div>
      <div className={mergeClasses('card', styles.list, isPlaceholder && styles.awaitedBelow)}>
        <div className={styles.bar}>{bar}</div>
        {panel}
        {line}
      </div>
      {details}
      {children}
    </section>
  );
}
