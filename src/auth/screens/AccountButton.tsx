import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonCircleRegular } from '@fluentui/react-icons';

import { Button, type ButtonProps } from '../../ui/controls/Button.tsx';
import type { Account } from '../session.ts';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 0, maxWidth: '100%' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Narrow screens show only the icon; the name stays for screen readers.
    '@media (max-width: 479px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      clipPath: 'inset(50%)',
    },
  },
});

type Props = ButtonProps & { readonly account: Account };

/** Passes on the props that a menu gives its trigger. */
export function AccountButton({ account, ...props }: Props) {
  const styles = useStyles();
  return (
    <Button
      {...props}
      className={styles.button}
      appearance="subtle"
      icon={<PersonCircleRegular />}
      title={account.name}
    >
      <span className={styles.name}>{account.name}</span>
    </Button>
  );
}
