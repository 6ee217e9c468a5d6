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

/** A visually hidden live region. Must be mounted before its first text, which is not announced otherwise. */
export function Announcement({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    // No role: `status` is reserved for text that is visible.
    <div aria-live="polite" className={styles.root}>
      {children}
    </div>
  );
}
