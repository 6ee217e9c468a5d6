import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '1 1 auto',
    minHeight: 0,
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
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  content: { display: 'flex', flex: '1 1 auto', minHeight: 0, gap: tokens.spacingHorizontalM },
});

/** Where the parts of the devices stand: `details` beside the grid, which narrows. */
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
      <div className={styles.bar}>{bar}</div>
      {line}
      <div className={styles.content}>
        {panel}
        {details}
      </div>
      {children}
    </section>
  );
}
