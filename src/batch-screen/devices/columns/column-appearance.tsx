import type { ReactNode } from 'react';

import { isSettled } from '../../../devices/causes.ts';
import { DEVICE_COLUMNS, type DeviceColumn } from '../../../devices/columns.ts';
import type { Device, DeviceState } from '../../../devices/device.ts';
import { DeviceStatus } from '../DeviceStatus.tsx';

export interface ColumnAppearance {
  /** Its width in pixels until the person chooses another. */
  readonly widthPx: number;
  /** Takes the room that the other columns leave. */
  readonly grows?: true;
  /** What the cell shows instead of its text. */
  readonly render?: (device: Device) => ReactNode;
  /** What the cell shows on hover. */
  readonly title?: (device: Device) => string;
  /** On paper its values are not broken into lines. */
  readonly keepsTogether?: true;
  /** Where its text stands among the lines at the foot of a card; a column without a number is not among them. */
  readonly cardLine?: number;
  /** A line of the details, with a button to copy the text; `unlessEmpty`: no line where there is no text. */
  readonly details?: 'always' | 'unlessEmpty';
}

// Made once: most rows that scroll by have the state of the row before, and then there is nothing to draw.
const SETTLED = <DeviceStatus state="failed" cause="already-registered" />;
const STATUSES: Readonly<Record<DeviceState, ReactNode>> = {
  failed: <DeviceStatus state="failed" cause={null} />,
  succeeded: <DeviceStatus state="succeeded" cause={null} />,
  'in-progress': <DeviceStatus state="in-progress" cause={null} />,
};

/**
 * How each column looks. Widths fit what is usual in Segoe UI and Arial: an ID, a Windows product ID, the longest common error
 * and cause; all of them fit 1,440 pixels.
 */
export const APPEARANCE = {
  rowNumber: { widthPx: 64, keepsTogether: true },
  serialNumber: { widthPx: 126, keepsTogether: true, details: 'always' },
  status: {
    widthPx: 108,
    render: ({ state, cause }) => (isSettled(cause) ? SETTLED : STATUSES[state]),
    title: ({ status }) => status,
    keepsTogether: true,
  },
  cause: { widthPx: 212, grows: true, cardLine: 2, details: 'unlessEmpty' },
  errorCode: { widthPx: 90, keepsTogether: true, details: 'always' },
  errorDescription: { widthPx: 230, cardLine: 1, details: 'always' },
  productKey: { widthPx: 190, cardLine: 3, details: 'always' },
  deviceId: { widthPx: 288, cardLine: 4, details: 'always' },
} as const satisfies Readonly<Record<DeviceColumn, ColumnAppearance>>;

export const appearanceOf = (column: DeviceColumn): ColumnAppearance => APPEARANCE[column];

/** A column that has a line in the details. */
export type DetailsColumn = {
  [Column in DeviceColumn]: (typeof APPEARANCE)[Column] extends { details: string } ? Column : never;
}[DeviceColumn];

export const isDetailsColumn = (column: DeviceColumn): column is DetailsColumn =>
  appearanceOf(column).details !== undefined;

export const CARD_LINES: readonly DeviceColumn[] = DEVICE_COLUMNS.filter(
  (column) => appearanceOf(column).cardLine !== undefined,
).toSorted((a, b) => (appearanceOf(a).cardLine ?? 0) - (appearanceOf(b).cardLine ?? 0));
