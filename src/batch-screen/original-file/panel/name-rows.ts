import { watchedBatch, type WatchedBatch } from '../../../batch-watch/watched-batch.ts';
import { DeviceRows, type ReadIdentity, sameIdentities } from '../../../devices/rows/device-rows.ts';

/**
 * Names rows by `identity`, where the service does not say which device they are, in batches about the same devices as `devices`.
 * The last batch is remembered: an unchanged one keeps its rows and its index.
 */
export function rowNamer(devices: DeviceRows, identity: ReadIdentity): (batch: WatchedBatch) => WatchedBatch {
  let last: { readonly from: WatchedBatch; readonly named: WatchedBatch } | undefined;
  return (from) => {
    if (last?.from === from) return last.named;
    const { snapshot } = from;
    const { batch } = snapshot;
    // Of another answer: the next match is under way.
    if (batch.devices !== devices && !sameIdentities(batch.devices, devices)) return from;
    const named = withNames(batch.devices, identity);
    const shared = last ? named.sharedWith(last.named.snapshot.batch.devices) : named;
    const next = watchedBatch({ ...snapshot, batch: { ...batch, devices: shared } }, last?.named.index);
    last = { from, named: next };
    return next;
  };
}

function withNames(devices: DeviceRows, identity: ReadIdentity): DeviceRows {
  const isNamed = (position: number) =>
    devices.identity(position, 'serialNumber') !== '' || devices.identity(position, 'productKey') !== '';
  return new DeviceRows(devices.outcomes, (position, member) =>
    isNamed(position) ? devices.identity(position, member) : identity(position, member),
  );
}
