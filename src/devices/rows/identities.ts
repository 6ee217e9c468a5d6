import { byColumn, COLUMNS, IDENTITY_COLUMNS, type IdentityColumn } from '../columns.ts';
import type { DeviceIdentity } from '../device.ts';
import { type IncrementalTask, incrementalTask } from '../incremental-task.ts';
import { once } from '../once.ts';
import { type Ranks, rankValues } from '../sort/sort-order.ts';
import { type ColumnText, foldColumn } from './column-text.ts';
import { type DeviceRows, sameIdentities } from './device-rows.ts';

/** The columns that say which device it is, to be searched and sorted by; made at first use. */
export interface Identities {
  readonly texts: Readonly<Record<IdentityColumn, IncrementalTask<ColumnText>>>;
  readonly ranks: Readonly<Record<IdentityColumn, IncrementalTask<Ranks>>>;
}

interface Known {
  readonly devices: DeviceRows;
  readonly identities: () => Identities;
}

/**
 * Those of `previous` when they are the same: then they are read there, too. Compared at first use; not by a closure of
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
  const texts = byColumn(IDENTITY_COLUMNS, (column) =>
    incrementalTask(foldColumn(length, columnReader(devices, COLUMNS[column].read))),
  );
  const rank = (column: IdentityColumn): Ranks =>
    COLUMNS[column].sort === 'answer'
      ? { rankOf: new Uint32Array(length).map((_, position) => position), blank: length }
      : rankValues(texts[column].finish());
  return { texts, ranks: byColumn(IDENTITY_COLUMNS, (column) => ranked(() => rank(column))) };
}

/** Reads a column by position. One object serves all rows: 100,000 would be garbage as soon as they are read. */
function columnReader(devices: DeviceRows, read: (device: DeviceIdentity) => string | number) {
  let position = 0;
  const row: DeviceIdentity = {
    get rowNumber() {
      return position + 1;
    },
    get serialNumber() {
      return devices.identity(position, 'serialNumber');
    },
    get productKey() {
      return devices.identity(position, 'productKey');
    },
    get deviceId() {
      return devices.identity(position, 'deviceId');
    },
  };
  return (at: number): string => {
    position = at;
    return String(read(row));
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
