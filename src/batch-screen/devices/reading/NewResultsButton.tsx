import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { Button } from '../../../ui/controls/Button.tsx';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    insetBlockEnd: tokens.spacingVerticalL,
    insetInlineStart: '50%',
    transform: 'translateX(-50%)',
    zIndex: 4,
    boxShadow: tokens.shadow8,
    '@media print': { display: 'none' },
  },
});

/** "+3": devices with news that wait until nobody is reading the rows any more. One press brings them in now. */
export function NewResultsButton({ waiting, onRelease }: { waiting: number; onRelease: () => void }) {
  const styles = useStyles();
  if (waiting === 0) return null;
  return (
    <Button className={styles.root} appearance="primary" shape="circular" size="small" onClick={onRelease}>
      <FormattedMessage id="grid.newResults" values={{ count: waiting }} />
    </Button>
  );
}
