import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceList } from '../../../devices/device-index.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { countHidden, type Selection } from './row-selection.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** How many rows are selected, how many of them are hidden, and what to do with all of them. */
export function SelectionBar({
  selected,
  rows,
  text,
  onClear,
}: {
  selected: Selection;
  /** The rows shown. */
  rows: DeviceList;
  text: () => string;
  onClear: () => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const count = selected.size;
  const hidden = countHidden(rows, selected);
  return (
    <div className={styles.root}>
      {/* There from the start: the first news would not be read out otherwise. */}
      <span role="status">
        {count > 0 && <FormattedMessage id="selection.count" values={{ count, hidden }} />}
      </span>
      {count > 0 && (
        <>
          <CopyButton
            label="selection.copy"
            text={text}
            done={intl.formatMessage({ id: 'selection.copied' }, { count, hidden })}
          />
          <Button size="small" appearance="transparent" onClick={onClear}>
            <FormattedMessage id="selection.clear" />
          </Button>
        </>
      )}
    </div>
  );
}
