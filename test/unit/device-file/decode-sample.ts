import { decodeDevice, type DecodedDevice } from '../../../src/device-file/decoded-device.ts';
import { verifyHash } from '../../../src/device-file/hash/decode-hash.ts';
import { NOW } from './decoded.ts';
import { readSample } from './read/read-sample.ts';

/** The devices of a sample file, their hashes decoded and their checksums compared. */
export function decodeSample(name: string): Promise<readonly DecodedDevice[]> {
  return Promise.all(
    readSample(name).devices.map(async (device) => {
      const decoded = decodeDevice(device, NOW);
      const hash = decoded.hash && (await verifyHash(device.values.hardwareHash, decoded.hash));
      return { ...decoded, hash };
    }),
  );
}

export const SAMPLE_FOLDER = new URL('./samples/', import.meta.url);
