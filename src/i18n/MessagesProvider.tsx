import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

import en from './en.json';
import verdict from './en/verdict.json';
import { asMessages } from './messages.ts';

/** The verdict's words are a file of their own: they are written before the rest is loaded. */
const FIRST = asMessages({ ...en, ...verdict });

/** Every word below comes from the catalogue; a missing one is a mistake and is thrown, not papered over. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  return (
    <IntlProvider
      locale="en"
      messages={FIRST}
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </IntlProvider>
  );
}
