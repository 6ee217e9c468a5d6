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
    // No role: `aria-live` alone makes it news, and a status of the page is one that is seen.
    <div aria-live="polite" className={styles.root}>
      {children}
    </div>
  );
}
