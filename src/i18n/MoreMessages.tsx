import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

/** Adds messages to those of the page. A missing one is thrown here too. */
export function MoreMessages({
  messages,
  children,
}: {
  messages: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { locale, messages: ofPage, onError } = useIntl();
  return (
    <IntlProvider locale={locale} messages={{ ...ofPage, ...messages }} onError={onError}>
      {children}
    </IntlProvider>
  );
}
