import type { CSSProperties, ReactNode } from 'react';

import type { DeviceColumn } from '../../../devices/columns.ts';
import type { Device } from '../../../devices/device.ts';

export interface CellContent {
  readonly device: Device;
  readonly isSelected: boolean;
  /** Of the control in the cell, where it has one. */
  readonly tabIndex: 0 | -1;
}

/** A column as the grid draws it. */
export interface GridColumn {
  readonly key: string;
  /** What the column is sorted, moved, resized and copied by; `null` for one that is no member of the device. */
  readonly column: DeviceColumn | null;
  readonly name: string;
  /** Pixels; the column that takes the room left over is at least so wide. */
  readonly widthPx: number;
  readonly grows: boolean;
  /** Its cells hold a box or a button, which takes the focus in the cell's place. */
  readonly hasControl: boolean;
  readonly cellClassName: string;
  /** Without text, and so costly to make that rows in reserve have it ready. */
  readonly renderWhenEmpty: boolean;
  /** What stands behind the cell's text, on hover. */
  readonly title: ((device: Device) => string) | undefined;
  readonly render: (content: CellContent) => ReactNode;
}

/** What the styles of all rows take from the grid's element. */
export interface GridVariables extends CSSProperties {
  readonly '--columns': string;
  readonly '--min-width': string;
  readonly '--row-height': string;
}

export function gridVariables(columns: readonly GridColumn[], rowHeightPx: number): GridVariables {
  const tracks = columns.map(({ widthPx, grows }) => (grows ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`));
  return {
    '--columns': tracks.join(' '),
    '--min-width': `${columns.reduce((sum, { widthPx }) => sum + widthPx, 0)}px`,
    '--row-height': `${rowHeightPx}px`,
  };
}
