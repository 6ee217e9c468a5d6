import { useEffect } from 'react';

import { lazyPart, prefetchWhenIdle } from '../../browser/lazy-part.ts';
import { LazyTrigger } from '../../ui/LazyTrigger.tsx';
import type { Account } from '../session.ts';
import { AccountButton } from './AccountButton.tsx';

const menu = lazyPart(async () => (await import('./OpenedAccountMenu.tsx')).OpenedAccountMenu);

/** The account's button in the header. */
export function AccountMenu({ account }: { account: Account }) {
  useEffect(() => prefetchWhenIdle([menu]), []);
  return (
    <LazyTrigger
      part={menu}
      renderTrigger={(props) => <AccountButton account={account} aria-haspopup="menu" {...props} />}
    >
      {(OpenedAccountMenu) => <OpenedAccountMenu account={account} />}
    </LazyTrigger>
  );
}
