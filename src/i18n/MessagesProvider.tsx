import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

import en from './en.json';
import { asMessages } from './messages.ts';

/** Every word below comes from the catalogue; a missing one is a mistake and is thrown, not papered over. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  return (
    <IntlProvider
      locale="en"
      messages={asMessages(en)}
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </IntlProvider>
  );
}
