import { decodeDevice, type DecodedDevice } from '../../../src/device-file/decoded-device.ts';
import type { FileField } from '../../../src/device-file/device-file.ts';
import { buildHash, type HashedDevice } from '../../sandbox/device-files/build-hash.ts';

export const NOW = Date.UTC(2026, 10, 25);

export const NO_VALUES: Readonly<Record<FileField, string>> = {
  serialNumber: '',
  productId: '',
  hardwareHash: '',
  manufacturer: '',
  model: '',
  groupTag: '',
  assignedUser: '',
};

const CONTOSO: HashedDevice = {
  serialNumber: 'SYN-1',
  manufacturer: 'Contoso Ltd',
  model: 'Contoso Book 13',
  productKey: '9990000000991',
  capturedAt: Date.UTC(2026, 0, 15, 9),
};

/** A whole hash of one of Contoso's devices. */
export const hashOf = (device: Partial<HashedDevice> = {}): string => buildHash({ ...CONTOSO, ...device });

/** A line of a file in Partner Center's columns. */
export function device(line: number, given: Partial<Record<FileField, string>>): DecodedDevice {
  const values = { ...NO_VALUES, ...given };
  const { serialNumber, productId, hardwareHash, manufacturer, model } = values;
  return decodeDevice(
    { line, values, cells: [serialNumber, productId, hardwareHash, manufacturer, model] },
    NOW,
  );
}

/** A tuple. */
export const tuple = (
  line: number,
  serialNumber: string,
  manufacturer = 'Contoso Ltd',
  model = 'Contoso Book 13',
): DecodedDevice => device(line, { serialNumber, manufacturer, model });
