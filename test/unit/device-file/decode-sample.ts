import { decodeDevice, type DecodedDevice, verifyDevice } from '../../../src/device-file/decoded-device.ts';
import { NOW } from './decoded.ts';
import { readSample } from './read/read-sample.ts';

/** The devices of a sample file, their hashes decoded and their checksums compared. */
export function decodeSample(name: string): Promise<readonly DecodedDevice[]> {
  const { devices } = readSample(name);
  return Promise.all(devices.map((device) => verifyDevice(decodeDevice(device, NOW))));
}

export const SAMPLE_FOLDER = new URL('./samples/', import.meta.url);
