import { useEffect, useState } from 'react';

import { lazyPart, prefetchWhenIdle } from '../../browser/lazy-part.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import type { Account } from '../session.ts';
import { AccountButton } from './AccountButton.tsx';

const menu = lazyPart(async () => (await import('./OpenedAccountMenu.tsx')).OpenedAccountMenu);

/** The person's button in the header. Fluent's menu is fetched when the pointer or the focus reaches the button. */
export function AccountMenu({ account }: { account: Account }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => prefetchWhenIdle([menu]), []);
  const closed = (
    <AccountButton
      account={account}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={menu.prefetch}
      onFocus={menu.prefetch}
      onClick={() => setOpened(true)}
    />
  );
  return (
    <LazyPart part={menu} when={opened} waiting={closed} onDismiss={() => setOpened(false)}>
      {(OpenedAccountMenu) => <OpenedAccountMenu account={account} />}
    </LazyPart>
  );
}
