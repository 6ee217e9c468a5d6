import type { ReactNode } from 'react';

import { lazyPart, type LazyPart } from '../browser/lazy-part.ts';
import { LAZY_CATALOGUES, type LazyCatalogue } from './messages.ts';
import { MoreMessages } from './MoreMessages.tsx';

type Component<Props> = (props: Props) => ReactNode;

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
