import { chooseCombination, cleanValues } from '../combination.ts';
import type { DecodedDevice } from '../decoded-device.ts';
import type { FileRemark } from '../device-file.ts';
import { COMPARING_CHECKS } from './comparing-checks.ts';
import { HASH_CHECKS } from './hash-checks.ts';
import { VALUE_CHECKS } from './value-checks.ts';

const CHECKS = [...HASH_CHECKS, ...VALUE_CHECKS, ...COMPARING_CHECKS];

/** All that is wrong or odd about the devices of a file; what is about its shape is said by the reader. */
export function checkDevices(devices: readonly DecodedDevice[]): FileRemark[] {
  const examined = devices.map(({ line, values, cells, hash }) => {
    const device = { line, values, cells, hash };
    const clean = cleanValues(device);
    return { line, values, cells, hash, clean, chosen: chooseCombination(device, clean) };
  });
  return CHECKS.flatMap((check) => check(examined));
}
