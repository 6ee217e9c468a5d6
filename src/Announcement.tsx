import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Read out when it changes, and not seen. To be there from the start: the first news would not be read out otherwise. */
export function Announcement({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    // No role: a screen has its one status for what happens in it.
    <div aria-live="polite" className={styles.root}>
      {children}
    </div>
  );
}
