import type { DecodedDevice } from '../decoded-device.ts';
import { type HashVerdict, promisesWholeHash } from '../hash/decode-hash.ts';
import { foldIdentifier, identifies } from '../identifiers.ts';
import { type Check, flag, perLine } from './check.ts';

const withVerdict = (verdict: HashVerdict) => (device: DecodedDevice) =>
  flag(device.hash?.verdict === verdict);

/** What is known of the device from a hash that can be trusted. */
const trusted = ({ hash }: DecodedDevice) =>
  hash && promisesWholeHash(hash.verdict) ? hash.identity : undefined;

/** What the hash says, where the cell says something else. */
function differing(cell: string, inHash = ''): string | undefined {
  if (!identifies(cell) || !identifies(inHash)) return undefined;
  return foldIdentifier(cell) === foldIdentifier(inHash) ? undefined : inHash;
}

/** docs/csv-files.md#hash-verdicts */
export const HASH_CHECKS: readonly Check[] = [
  perLine('hash-repairable', 'hardwareHash', withVerdict('repairable')),
  perLine('hash-altered', 'hardwareHash', withVerdict('altered')),
  perLine('hash-cut-off', 'hardwareHash', withVerdict('cut-off')),
  perLine('hash-not-4k', 'hardwareHash', withVerdict('not-4k')),
  perLine('hash-not-base64', 'hardwareHash', withVerdict('not-base64')),
  perLine('hash-thin', 'hardwareHash', ({ hash }) => hash?.lacks.join(' ') || undefined),
  perLine('serial-differs-from-hash', 'serialNumber', (device) =>
    differing(device.values.serialNumber, trusted(device)?.serialNumber),
  ),
  perLine('product-id-differs-from-hash', 'productId', (device) =>
    differing(device.values.productId, trusted(device)?.productKey),
  ),
];
