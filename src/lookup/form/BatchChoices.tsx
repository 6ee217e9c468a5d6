import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';

import { useChoiceStyles } from '../choice-styles.ts';
import type { FoundBatch } from '../read/pair-batches.ts';

/** More are not useful as a list; a log may contain thousands. */
const MOST = 50;

const useStyles = makeStyles({
  root: {
    maxHeight: '320px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { flexDirection: 'column' },
  id: { fontFamily: tokens.fontFamilyMonospace },
  customer: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rest: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

interface BatchChoicesProps {
  readonly batches: readonly FoundBatch[];
  readonly onChoose: (batch: FoundBatch) => void;
}

/** The batches found in a pasted text, to choose from; nothing where there are none. */
export function BatchChoices({ batches, onChoose }: BatchChoicesProps) {
  const styles = useStyles();
  const choices = useChoiceStyles();
  const { formatMessage } = useIntl();
  if (batches.length === 0) return null;
  return (
    // Focusable, so that the arrow keys scroll it.
    <div className={styles.root} tabIndex={-1}>
      <ul aria-label={formatMessage({ id: 'lookup.several.list' })} className={choices.list}>
        {batches.slice(0, MOST).map((batch) => (
          <li key={`${batch.customerId} ${batch.trackingId}`}>
            <button
              type="button"
              className={mergeClasses(choices.item, styles.item)}
              onClick={() => onChoose(batch)}
            >
              <span className={styles.id}>{batch.trackingId}</span>
              {batch.customerId !== null && (
                <span className={styles.customer}>
                  <FormattedMessage id="lookup.several.customer" values={{ customerId: batch.customerId }} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {batches.length > MOST && (
        <p className={styles.rest}>
          <FormattedMessage id="lookup.several.rest" values={{ count: MOST }} />
        </p>
      )}
    </div>
  );
}
