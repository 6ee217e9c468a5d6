import type { Batch } from '../batch/batch.ts';
import { DeviceRows, type IdentityTexts, readTexts } from '../devices/rows/device-rows.ts';
import type { Outcomes } from '../devices/rows/outcomes.ts';
import type { BatchSnapshot } from './next-snapshot.ts';

/** A snapshot as plain data, which `structuredClone` and a `BroadcastChannel` can copy. */
export interface PlainSnapshot extends Omit<BatchSnapshot, 'batch'> {
  readonly batch: Omit<Batch, 'devices'>;
  readonly devices: { readonly outcomes: Outcomes; readonly identities: IdentityTexts };
}

/** Finishes the compaction of the rows, which has usually been done by then while the page was idle. */
export function toPlain({ batch: { devices, ...batch }, ...rest }: BatchSnapshot): PlainSnapshot {
  return {
    ...rest,
    batch,
    devices: { outcomes: devices.outcomes, identities: devices.compaction.finish() },
  };
}

export function fromPlain({
  devices: { outcomes, identities },
  batch,
  ...rest
}: PlainSnapshot): BatchSnapshot {
  return { ...rest, batch: { ...batch, devices: new DeviceRows(outcomes, readTexts(identities)) } };
}
