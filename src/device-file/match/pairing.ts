/**
 * How a row of the answer was matched with a line of the file, in the order of trust (docs/csv-files.md#matching).
 * `spelling`: equal but for letter case and surrounding blanks. `digits`: equal but for what spreadsheets do to numbers.
 */
export const MATCH_KINDS = [
  'serial-and-product-id',
  'serial',
  'product-id',
  'hash',
  'spelling',
  'digits',
  'position',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export const NONE = -1;

/**
 * Which device of the file (by index) is which row of the answer (by index), as far as is known. Typed arrays, so that a
 * worker can transfer them.
 */
export interface Pairing {
  /** By row; `NONE` without a device. */
  readonly deviceOfRow: Int32Array<ArrayBuffer>;
  /** By device; `NONE` without a row. */
  readonly rowOfDevice: Int32Array<ArrayBuffer>;
  /** By row: index in `MATCH_KINDS`; of no meaning without a device. */
  readonly kindOfRow: Uint8Array<ArrayBuffer>;
  /** By row: 1 where the match is certain. */
  readonly sureOfRow: Uint8Array<ArrayBuffer>;
}

export function emptyPairing(deviceCount: number, rowCount: number): Pairing {
  return {
    deviceOfRow: new Int32Array(rowCount).fill(NONE),
    rowOfDevice: new Int32Array(deviceCount).fill(NONE),
    kindOfRow: new Uint8Array(rowCount),
    sureOfRow: new Uint8Array(rowCount),
  };
}

/** What devices and rows are compared by, given their indexes; `''` takes one out of the comparison. */
export interface Keys {
  readonly kind: MatchKind;
  readonly ofDevice: (device: number) => string;
  readonly ofRow: (row: number) => string;
}

export function pair(pairing: Pairing, device: number, row: number, kind: MatchKind, isSure: boolean): void {
  pairing.deviceOfRow[row] = device;
  pairing.rowOfDevice[device] = row;
  pairing.kindOfRow[row] = MATCH_KINDS.indexOf(kind);
  pairing.sureOfRow[row] = isSure ? 1 : 0;
}

const SEVERAL = -2;

/** Pairs what is still unmatched where the key occurs exactly once among the devices and once among the rows. */
export function pairUnique(
  pairing: Pairing,
  { kind, ofDevice, ofRow }: Keys,
  isSure: (device: number, row: number) => boolean,
): void {
  const { deviceOfRow, rowOfDevice } = pairing;
  const deviceOf = new Map<string, number>();
  for (let device = 0; device < rowOfDevice.length; device += 1) {
    const key = rowOfDevice[device] === NONE ? ofDevice(device) : '';
    if (key !== '') deviceOf.set(key, deviceOf.has(key) ? SEVERAL : device);
  }
  if (deviceOf.size === 0) return;
  const candidates = new Int32Array(rowOfDevice.length).fill(NONE);
  for (let row = 0; row < deviceOfRow.length; row += 1) {
    const key = deviceOfRow[row] === NONE ? ofRow(row) : '';
    const device = key === '' ? undefined : deviceOf.get(key);
    if (device === undefined || device === SEVERAL) continue;
    candidates[device] = candidates[device] === NONE ? row : SEVERAL;
  }
  for (let device = 0; device < candidates.length; device += 1) {
    const row = candidates[device] ?? NONE;
    if (row >= 0) pair(pairing, device, row, kind, isSure(device, row));
  }
}

/** Pairs devices and rows whose key occurs several times: the first with the first and so on, none of it certain. */
export function pairInOrder(pairing: Pairing, { kind, ofDevice, ofRow }: Keys): void {
  const { deviceOfRow, rowOfDevice } = pairing;
  const waiting = new Map<string, number[]>();
  for (let device = rowOfDevice.length - 1; device >= 0; device -= 1) {
    const key = rowOfDevice[device] === NONE ? ofDevice(device) : '';
    if (key === '') continue;
    const devices = waiting.get(key);
    if (devices) devices.push(device);
    else waiting.set(key, [device]);
  }
  if (waiting.size === 0) return;
  for (let row = 0; row < deviceOfRow.length; row += 1) {
    const key = deviceOfRow[row] === NONE ? ofRow(row) : '';
    const device = key === '' ? undefined : waiting.get(key)?.pop();
    if (device !== undefined) pair(pairing, device, row, kind, false);
  }
}
