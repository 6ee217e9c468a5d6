import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

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
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `1px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
});

/** Where the parts of the devices stand: `details` beside the list, which narrows. */
export function DevicesLayout({
  bar,
  line,
  panel,
  details,
  children,
}: {
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
      <div className={mergeClasses('card', styles.list)}>
        <div className={styles.bar}>{bar}</div>
        {panel}
        {line}
      </div>
      {details}
      {children}
    </section>
  );
}
