import { useState } from 'react';

import type { DeviceList } from '../../../devices/device-index.ts';
import { selectedShare, selectRange, toggleRow, type Selection } from './row-selection.ts';

/** Selecting rows by presses and keys; with Shift, from the row of the last one. */
export function useRowSelection(
  rows: DeviceList,
  selected: Selection,
  onSelect: (selected: Selection) => void,
) {
  const [lastSelected, setLastSelected] = useState(0);
  const share = selectedShare(rows, selected);
  const selectAll = () => onSelect(selectRange(rows, selected, 0, rows.length - 1));
  const select = (rowIndex: number, withShift: boolean) => {
    onSelect(
      withShift ? selectRange(rows, selected, lastSelected, rowIndex) : toggleRow(rows, selected, rowIndex),
    );
    setLastSelected(rowIndex);
  };
  return {
    /** How much of the rows shown is selected. */
    share,
    selectAll,
    select,
    /** The headers' box. */
    toggleAll: () => {
      if (share === 'none') selectAll();
      else onSelect(new Set());
    },
  };
}
