import { useIntl } from 'react-intl';

import { tabSeparated } from '../../../devices/csv.ts';
import { cellText } from '../columns/cell-text.ts';
import { cellAt } from '../grid/cell-element.ts';
import { CellMenu } from '../LazyOverlays.tsx';
import type { DevicesPanelState } from '../use-devices-panel.ts';
import { filterByCell, type OpenMenu } from './cell-actions.ts';

/** The menu that is open, with what its items do to the cell or card it was opened on. */
export function OpenCellMenu({ menu, panel }: { menu: OpenMenu; panel: DevicesPanelState }) {
  const intl = useIntl();
  const { device, column, target } = menu;
  const { columns, copy, selectedText, showDetails } = panel;
  const text = () =>
    column === null ? tabSeparated([device], columns) : String(cellText(intl, device, column));
  return (
    <CellMenu
      target={target}
      isCard={column === null}
      onClose={panel.closeMenu}
      actions={{
        showDetails: () => showDetails(device.rowNumber, cellAt(target)?.cell.column ?? 1),
        copyCell: () => copy(text()),
        copyRows: panel.selected.size === 0 ? null : () => copy(selectedText()),
        filterByValue: filterByCell(intl, menu, panel.control),
      }}
    />
  );
}
