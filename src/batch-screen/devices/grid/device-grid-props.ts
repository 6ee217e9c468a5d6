import type { RefObject } from 'react';

import type { DeviceColumn } from '../../../devices/columns.ts';
import type { Sort } from '../../../devices/device-filter.ts';
import type { DeviceList } from '../../../devices/device-index.ts';
import type { Device } from '../../../devices/device.ts';
import type { FileColumn } from '../../original-file/file-overlay.ts';
import type { ColumnChoices, ColumnSettings } from '../columns/column-settings.ts';
import type { Selection } from '../selection/row-selection.ts';
import type { GridCell } from './grid-cell.ts';

/** Moves the focus to a cell; to the last row, or to the header, where there is no such row. */
export type FocusCell = (cell: GridCell) => void;

export interface DeviceGridProps {
  readonly focusRef: RefObject<FocusCell | null>;
  readonly rows: DeviceList;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly settings: ColumnSettings;
  /** Behind all others. */
  readonly fileColumns: readonly FileColumn[];
  readonly onSettings: (changed: ColumnChoices) => void;
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
  readonly asCards: boolean;
  /** Row number of the device whose details are open. */
  readonly current: number | null;
  /** `column` is its index in the grid, for the focus to come back to. */
  readonly onDetails: (device: Device, column: number) => void;
  /** `column` is `null` for a card or a box, which stand for the whole row. */
  readonly onMenu: (device: Device, column: DeviceColumn | null, target: HTMLElement) => void;
  /** Writes the text to the clipboard. */
  readonly onCopy: (text: string) => void;
}
