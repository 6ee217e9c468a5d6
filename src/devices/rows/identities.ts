import { type IncrementalTask, incrementalTask } from '../incremental-task.ts';
import { once } from '../once.ts';
import { type Ranks, rankValues } from '../sort/sort-order.ts';
import { type ColumnText, foldColumn } from './column-text.ts';
import { type DeviceRows, type IdentityText, sameIdentities } from './device-rows.ts';

/** The columns that say which device it is. */
export type IdentityColumn = 'rowNumber' | IdentityText;

/** These columns, to be searched and sorted by; made at first use. */
export interface Identities {
  readonly texts: Readonly<Record<IdentityColumn, IncrementalTask<ColumnText>>>;
  readonly ranks: Readonly<Record<IdentityColumn, IncrementalTask<Ranks>>>;
}

interface Known {
  readonly devices: DeviceRows;
  readonly identities: () => Identities;
}

/**
 * Those of `previous` when they are the same: then they are read there, too. Found out at first use; not by a closure of
 * the index itself, which would keep every answer since.
 */
export function identitiesAfter(previous: Known | undefined, devices: DeviceRows): () => Identities {
  return once(() => {
    if (previous === undefined || !sameIdentities(previous.devices, devices)) return identitiesOf(devices);
    devices.readFrom(previous.devices);
    return previous.identities();
  });
}

function identitiesOf(devices: DeviceRows): Identities {
  const { length } = devices;
  const folded = (column: IdentityText) =>
    incrementalTask(foldColumn(length, (position) => devices.identity(position, column)));
  const texts = {
    rowNumber: incrementalTask(foldColumn(length, (position) => String(position + 1))),
    serialNumber: folded('serialNumber'),
    productKey: folded('productKey'),
    deviceId: folded('deviceId'),
  };
  return {
    texts,
    ranks: {
      rowNumber: ranked(() => ({ rankOf: new Uint32Array(length).map((_, row) => row), blank: length })),
      serialNumber: ranked(() => rankValues(texts.serialNumber.finish())),
      productKey: ranked(() => rankValues(texts.productKey.finish())),
      deviceId: ranked(() => rankValues(texts.deviceId.finish())),
    },
  };
}

/** In a slice of its own. */
function ranked(rank: () => Ranks): IncrementalTask<Ranks> {
  return incrementalTask(
    (function* () {
      yield;
      return rank();
    })(),
  );
}
