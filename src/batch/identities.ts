import type { Device } from './batch.ts';
import { type ColumnText, foldColumn } from './column-text.ts';
import { type Gradual, gradually } from './gradually.ts';
import { once } from './once.ts';
import { type Ranks, rankValues } from './sort-order.ts';

/** The columns that say which device it is. */
export type IdentityColumn = 'rowNumber' | 'serialNumber' | 'productKey' | 'deviceId';

/** These columns, to be searched and sorted by; made at first use. */
export interface Identities {
  readonly texts: Readonly<Record<IdentityColumn, Gradual<ColumnText>>>;
  readonly ranks: Readonly<Record<IdentityColumn, () => Ranks>>;
}

export function identitiesOf(devices: readonly Device[]): Identities {
  const texts = {
    rowNumber: gradually(foldColumn(devices, (device) => String(device.rowNumber))),
    serialNumber: gradually(foldColumn(devices, (device) => device.serialNumber)),
    productKey: gradually(foldColumn(devices, (device) => device.productKey)),
    deviceId: gradually(foldColumn(devices, (device) => device.deviceId)),
  };
  const count = devices.length;
  return {
    texts,
    ranks: {
      rowNumber: once(() => ({ rankOf: new Uint32Array(count).map((_, row) => row), blank: count })),
      serialNumber: once(() => rankValues(texts.serialNumber.finish())),
      productKey: once(() => rankValues(texts.productKey.finish())),
      deviceId: once(() => rankValues(texts.deviceId.finish())),
    },
  };
}

/** Whether these are the same devices in the same order, as they are from one answer to the next while a batch runs. */
export function sameIdentities(before: readonly Device[], after: readonly Device[]): boolean {
  if (before.length !== after.length) return false;
  for (let row = 0; row < after.length; row += 1) {
    const a = before[row];
    const b = after[row];
    if (a === b) continue;
    if (a === undefined || b === undefined) return false;
    if (a.serialNumber !== b.serialNumber || a.productKey !== b.productKey) return false;
    if (a.deviceId !== b.deviceId || a.rowNumber !== b.rowNumber) return false;
  }
  return true;
}
