import type { Cause } from './causes.ts';
import type { DeviceColumn } from './columns.ts';

export const TABS = ['failed', 'in-progress', 'succeeded', 'all'] as const;
export type Tab = (typeof TABS)[number];

export interface Sort {
  readonly column: DeviceColumn;
  readonly direction: 'asc' | 'desc';
}

/** What the person asked to see. `code` is a raw error code; `sort` `null` is the service's own order. */
export interface DeviceFilter {
  readonly tab: Tab;
  readonly search: string;
  readonly code: string | null;
  readonly cause: Cause | null;
  readonly sort: Sort | null;
}
