import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { Customer } from '../../partner-center/decode/decode-customers.ts';
import { Announcement } from '../../ui/Announcement.tsx';
import { useChoiceStyles } from '../choice-styles.ts';

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    zIndex: 1,
    insetInline: 0,
    marginTop: tokens.spacingVerticalXXS,
    maxHeight: '320px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  item: {
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  domain: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { color: tokens.colorBrandForegroundLink },
  none: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

interface CustomerSuggestionsProps {
  /** `null` shows nothing. */
  found: readonly Customer[] | null;
  listRef: RefObject<HTMLUListElement | null>;
  onChoose: (customer: Customer) => void;
  /** `null` when there are no more. */
  onMore: (() => void) | null;
}

/** The customers to choose from, below the field, whose arrow keys move between its buttons. */
export function CustomerSuggestions({ found, listRef, onChoose, onMore }: CustomerSuggestionsProps) {
  const styles = useStyles();
  return (
    <>
      <Announcement>
        {found &&
          (found.length === 0 ? (
            <FormattedMessage id="lookup.customers.none" />
          ) : (
            <FormattedMessage id="lookup.customers.found" values={{ count: found.length }} />
          ))}
      </Announcement>
      {found && (
        // Focusable: a click on its scroll bar, or on a button in Safari, must not count as leaving the field.
        <div className={styles.panel} tabIndex={-1}>
          {found.length === 0 ? (
            <p aria-hidden className={styles.none}>
              <FormattedMessage id="lookup.customers.none" />
            </p>
          ) : (
            <CustomerList found={found} listRef={listRef} onChoose={onChoose} onMore={onMore} />
          )}
        </div>
      )}
    </>
  );
}

type CustomerListProps = CustomerSuggestionsProps & { found: readonly Customer[] };

function CustomerList({ found, listRef, onChoose, onMore }: CustomerListProps) {
  const styles = useStyles();
  const choices = useChoiceStyles();
  const { formatMessage } = useIntl();
  return (
    <ul ref={listRef} aria-label={formatMessage({ id: 'lookup.customers.list' })} className={choices.list}>
      {found.map((customer, index) => (
        <li key={customer.id}>
          <button
            type="button"
            // One tab stop (roving tabindex): the arrow keys move within the list.
            tabIndex={index === 0 ? 0 : -1}
            className={mergeClasses(choices.item, styles.item)}
            onClick={() => onChoose(customer)}
          >
            <bdi>{customer.companyName}</bdi>
            <bdi className={styles.domain}>{customer.domain}</bdi>
          </button>
        </li>
      ))}
      {onMore && (
        <li>
          <button
            type="button"
            tabIndex={-1}
            className={mergeClasses(choices.item, styles.item, styles.more)}
            onClick={() => {
              // The new customers follow the last one, where this button was.
              listRef.current?.querySelectorAll('button')[found.length - 1]?.focus();
              onMore();
            }}
          >
            <FormattedMessage id="lookup.customers.more" />
          </button>
        </li>
      )}
    </ul>
  );
}
