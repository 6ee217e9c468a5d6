import { makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { useClient } from '../../partner-center/client-context.ts';
import { customerQuery } from '../../partner-center/customers-query.ts';
import type { Customer } from '../../partner-center/decode/decode-customers.ts';
import { isComposing } from '../../ui/typing/is-composing.ts';
import { IdField, type IdFieldProps } from '../form/IdField.tsx';
import { parseGuid } from '../read/parse-guid.ts';
import { CustomerSuggestions } from './CustomerSuggestions.tsx';
import { useCustomerSearch } from './use-customer-search.ts';

const useStyles = makeStyles({ anchor: { position: 'relative' } });

/** The field for the customer's ID, or for the beginning of a name or domain where the role allows a search. */
export function CustomerField(props: Omit<IdFieldProps, 'field'>) {
  const { value, inputRef, onType } = props;
  const styles = useStyles();
  const { formatMessage } = useIntl();
  const client = useClient();
  const cache = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  // Only typed text is searched for: not pasted or dropped text, nor any after the focus has left.
  const [typing, setTyping] = useState('');
  const [isBeingComposed, setBeingComposed] = useState(false);
  const sought = typing === value && !isBeingComposed ? typing : '';
  const { found, isAllowed, showMore } = useCustomerSearch(sought);
  // Sends no request: shows the name from the cache, where choosing a customer or the batch's screen has put it.
  const { data: known } = useQuery({ ...customerQuery(client, parseGuid(value) ?? ''), enabled: false });

  function choose(customer: Customer) {
    cache.setQueryData(customerQuery(client, customer.id).queryKey, customer);
    onType('customerId', customer.id);
    inputRef.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isComposing(event) || found === null || (event.key !== 'Escape' && step === undefined)) return;
    event.preventDefault();
    if (step === undefined) {
      setTyping('');
      inputRef.current?.focus();
      return;
    }
    const buttons = list.current ? [...list.current.querySelectorAll('button')] : [];
    const stops = [inputRef.current, ...buttons];
    stops[stops.findIndex((stop) => stop === event.target) + step]?.focus();
  }

  return (
    <div
      role="presentation" // handles events of the field and the buttons in it
      className={styles.anchor}
      onKeyDown={onKeyDown}
      onCompositionStart={() => setBeingComposed(true)}
      onCompositionEnd={() => setBeingComposed(false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setTyping('');
      }}
    >
      <IdField
        {...props}
        field="customerId"
        hint={known ? <bdi>{known.companyName || known.domain}</bdi> : undefined}
        placeholder={isAllowed ? formatMessage({ id: 'lookup.customers.placeholder' }) : undefined}
        onType={(field, text) => {
          setTyping(text);
          onType(field, text);
        }}
      />
      <CustomerSuggestions found={found} listRef={list} onChoose={choose} onMore={showMore} />
    </div>
  );
}
