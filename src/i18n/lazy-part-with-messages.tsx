import { type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

import { lazyPart, type LazyPart } from '../browser/lazy-part.ts';
import { LAZY_CATALOGUES, type LazyCatalogue } from './messages.ts';

type Component<Props> = (props: Props) => ReactNode;
type Messages = Readonly<Record<string, string>>;

/** A lazily loaded component together with words of its own, so that the first load carries neither. */
export function lazyPartWithMessages<Props extends object>(
  catalogue: LazyCatalogue,
  fetchComponent: () => Promise<Component<Props>>,
): LazyPart<Component<Props>> {
  return lazyPart(async () => {
    const [Shown, { default: messages }] = await Promise.all([
      fetchComponent(),
      LAZY_CATALOGUES[catalogue](),
    ]);
    return (props) => (
      <MoreMessages messages={messages}>
        <Shown {...props} />
      </MoreMessages>
    );
  });
}

/** Adds messages to those of the page. A missing one is thrown here too. */
function MoreMessages({ messages, children }: { messages: Messages; children: ReactNode }) {
  const { locale, messages: ofPage, onError } = useIntl();
  return (
    <IntlProvider locale={locale} messages={{ ...ofPage, ...messages }} onError={onError}>
      {children}
    </IntlProvider>
  );
}
