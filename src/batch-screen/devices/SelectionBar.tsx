import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { CopyButton } from '../CopyButton.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How many rows are selected, and what to do with them. */
export function SelectionBar({
  count,
  text,
  onClear,
}: {
  count: number;
  text: () => string;
  onClear: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {/* There from the start: the first news would not be read out otherwise. */}
      <span role="status">{count > 0 && <FormattedMessage id="selection.count" values={{ count }} />}</span>
      {count > 0 && (
        <>
          <CopyButton label="selection.copy" text={text} />
          <Button size="small" appearance="transparent" onClick={onClear}>
            <FormattedMessage id="selection.clear" />
          </Button>
        </>
      )}
    </div>
  );
}
