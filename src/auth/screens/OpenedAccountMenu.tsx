import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { useSession } from '../session-context.ts';
import type { Account } from '../session.ts';
import { AccountButton } from './AccountButton.tsx';

/** Mounted by the first click on the button, so it starts open. Inline: within the header's landmark. */
export function OpenedAccountMenu({ account }: { account: Account }) {
  const { signIn, signOut } = useSession();
  return (
    <Menu defaultOpen inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <AccountButton account={account} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{account.username}</MenuGroupHeader>
            <MenuDivider />
            <MenuItem onClick={() => void signIn({ otherAccount: true })}>
              <FormattedMessage id="auth.otherAccount" />
            </MenuItem>
            <MenuItem onClick={() => void signOut()}>
              <FormattedMessage id="auth.signOut" />
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
