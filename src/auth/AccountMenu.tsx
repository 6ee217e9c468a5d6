import { lazy, Suspense, useState } from 'react';

import { AccountButton } from './AccountButton.tsx';
import type { Account } from './session.ts';

const load = () => import('./OpenedAccountMenu.tsx');
const OpenedAccountMenu = lazy(async () => ({ default: (await load()).OpenedAccountMenu }));

/** The person's button in the header. Fluent's menu is fetched when a hand or the focus comes near. */
export function AccountMenu({ account }: { account: Account }) {
  const [opened, setOpened] = useState(false);
  const closed = (
    <AccountButton
      account={account}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    />
  );
  if (!opened) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedAccountMenu account={account} />
    </Suspense>
  );
}
