import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    insetBlockStart: '100%',
    insetInlineEnd: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: '280px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':not(:empty)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
});

/** What came of a command, below its button: in the row it would push the buttons away from under the pointer. */
export function CommandStatus({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <span role="status" className={styles.root}>
      {children}
    </span>
  );
}
