import { memoize } from '../devices/memoize.ts';
import type { DecodedDevice } from './decoded-device.ts';
import { promisesWholeHash } from './hash/decode-hash.ts';
import { foldIdentifier, identifies } from './identifiers.ts';

/** How lines are known to be about one device. */
export type SameBy = 'same-hash' | 'captured-twice' | 'same-device' | 'same-product-id';

export interface SameDevice {
  readonly by: SameBy;
  /** In the file's order; two or more. */
  readonly devices: readonly DecodedDevice[];
  /** Nothing else that the lines say tells them apart. */
  readonly isCertain: boolean;
}

/**
 * Lines about one device, by serial, maker and model as decoded or written, never by the hash's text
 * (docs/csv-files.md#hash-capture-time), and by product ID. No line is in two groups for the same reason.
 */
export function sameDevices(devices: readonly DecodedDevice[]): SameDevice[] {
  // A file has many lines of few makers and models.
  const fold = memoize(foldName);
  const deviceKey = (device: DecodedDevice) => deviceKeyOf(device, fold);
  const byDevice = groupsOf(devices, deviceKey);
  const seen = new Set(byDevice.map(groupKey));
  const byProductId = groupsOf(devices, productKey).filter((group) => !seen.has(groupKey(group)));
  return [
    ...byDevice.map((group) => ({ by: howSame(group), devices: group, isCertain: true })),
    ...byProductId.map((group) => ({
      by: 'same-product-id' as const,
      devices: group,
      isCertain: new Set(group.map(deviceKey).filter((key) => key !== '')).size < 2,
    })),
  ];
}

const groupKey = (devices: readonly DecodedDevice[]) => devices.map(({ line }) => line).join();

/** For comparing names of makers and models: without regard to letter case, blanks, points and commas. */
export const foldName = (name: string): string => foldIdentifier(name).replace(/[\s.,]/g, '');

function deviceKeyOf({ values, hash }: DecodedDevice, fold: (name: string) => string): string {
  const decoded = hash && promisesWholeHash(hash.verdict) ? hash.identity : undefined;
  const { serialNumber, manufacturer, model } =
    decoded && identifies(decoded.serialNumber) ? decoded : values;
  // The serial alone is not unique: a line that gives no more is not compared.
  if (!identifies(serialNumber) || manufacturer === '' || model === '')
    return hash ? values.hardwareHash : '';
  return [foldIdentifier(serialNumber), fold(manufacturer), fold(model)].join('\0');
}

/** What a sound hash says is the device's own. */
function productKey({ values, hash }: DecodedDevice): string {
  const isSound = hash !== undefined && promisesWholeHash(hash.verdict);
  const inHash = hash?.identity?.productKey ?? '';
  const texts = isSound ? [inHash, values.productId] : [values.productId, inHash];
  return texts.map(foldIdentifier).find(identifies) ?? '';
}

function groupsOf(devices: readonly DecodedDevice[], keyOf: (device: DecodedDevice) => string) {
  const first = new Map<string, DecodedDevice>();
  const groups = new Map<string, DecodedDevice[]>();
  for (const device of devices) {
    const key = keyOf(device);
    if (key === '') continue;
    const other = first.get(key);
    if (!other) first.set(key, device);
    else if (groups.has(key)) groups.get(key)?.push(device);
    else groups.set(key, [other, device]);
  }
  return [...groups.values()];
}

function howSame(group: readonly DecodedDevice[]): SameBy {
  if (!group.every(({ hash }) => hash)) return 'same-device';
  return new Set(group.map(({ values }) => values.hardwareHash)).size === 1 ? 'same-hash' : 'captured-twice';
}

const capturedAt = ({ hash }: DecodedDevice) => hash?.identity?.capturedAt ?? 0;

/** The latest capture, or else the first line; `undefined` of none. */
export function bestOf(group: readonly DecodedDevice[]): DecodedDevice | undefined {
  return group.toSorted((one, other) => capturedAt(other) - capturedAt(one))[0];
}
