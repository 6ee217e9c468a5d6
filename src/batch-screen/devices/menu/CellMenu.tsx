import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';

import { tabStopOf } from '../grid/cell-element.ts';

export interface CellMenuActions {
  readonly showDetails: () => void;
  readonly copyCell: () => void;
  /** `null` when no row is selected. */
  readonly copyRows: (() => void) | null;
  /** `null` for an empty cell: there is nothing to filter by. */
  readonly filterByValue: (() => void) | null;
}

/**
 * What can be done with a cell, or a card, where the pointer or the focus is; afterwards the focus is there again. Inline:
 * within the page's landmark.
 */
export function CellMenu({
  target,
  isCard,
  actions,
  onClose,
}: {
  target: HTMLElement;
  isCard: boolean;
  actions: CellMenuActions;
  onClose: () => void;
}) {
  useEffect(() => {
    const grid = target.closest('[role="grid"]');
    return () => {
      // Fluent gives it back to a trigger alone, and there is none. A press elsewhere has moved it already.
      if (document.activeElement !== document.body) return;
      tabStopOf(grid)?.focus({ preventScroll: true });
    };
  }, [target]);
  return (
    <Menu
      open
      inline
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={actions.showDetails}>
            <FormattedMessage id="cell.details" />
          </MenuItem>
          <MenuItem onClick={actions.copyCell}>
            <FormattedMessage id={isCard ? 'card.copy' : 'cell.copy'} />
          </MenuItem>
          {actions.copyRows && (
            <MenuItem onClick={actions.copyRows}>
              <FormattedMessage id="cell.copyRows" />
            </MenuItem>
          )}
          {actions.filterByValue && (
            <MenuItem onClick={actions.filterByValue}>
              <FormattedMessage id={isCard ? 'card.filter' : 'cell.filter'} />
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
