import { describe, expect, it } from 'vitest';

import type { DecodedDevice } from '../../../../src/device-file/decoded-device.ts';
import type { Candidate, Fate } from '../../../../src/device-file/write/selection.ts';
import { writeSendAgain } from '../../../../src/device-file/write/send-again.ts';
import { device, hashOf, tuple } from '../decoded.ts';
import { candidate } from './candidate.ts';

const KEY = '9990000000991';
const HASH = hashOf();

describe('which lines are selected', () => {
  const GOOD = tuple(2, 'SYN-1');
  const REPAIRABLE = device(2, { hardwareHash: HASH.slice(0, 3_997) });

  it.each<[fate: Fate, given: DecodedDevice, more: Partial<Candidate>, reason: string | undefined]>([
    ['retry', GOOD, {}, undefined],
    ['missing', GOOD, {}, undefined],
    ['fix', GOOD, {}, 'not-repaired'],
    ['fix', GOOD, { repaired: ['model'] }, undefined],
    ['fix', REPAIRABLE, {}, undefined],
    ['fix', tuple(2, ''), {}, 'combination-incomplete'],
    ['ask', GOOD, {}, 'ask'],
    ['nothing', GOOD, {}, 'nothing'],
    ['nothing', GOOD, { repaired: ['model'] }, 'nothing'],
    ['succeeded', GOOD, {}, 'succeeded'],
    ['in-progress', GOOD, {}, 'in-progress'],
    ['unmatched', GOOD, {}, 'unmatched'],
    ['ask', GOOD, { ticked: true }, undefined],
    ['fix', GOOD, { ticked: true }, undefined],
    ['retry', GOOD, { ticked: false }, 'not-ticked'],
    ['retry', tuple(2, ''), { ticked: false }, 'not-ticked'],
  ])('%s', (fate, given, more, reason) => {
    const { written: lines, leftOut } = writeSendAgain([candidate(given, fate, more)]);
    expect(leftOut[0]?.reason).toBe(reason);
    expect(lines).toHaveLength(reason === undefined ? 1 : 0);
  });
});

describe('changes', () => {
  it('are marked, each with its field', () => {
    const given = device(2, {
      serialNumber: ' SYN-1',
      productId: KEY,
      hardwareHash: `${HASH}==`,
      model: 'Book',
    });
    const { written: lines } = writeSendAgain([candidate(given, 'retry', { repaired: ['productId'] })]);
    expect(lines[0]?.changes).toEqual([
      { kind: 'trimmed', field: 'serialNumber' },
      { kind: 'by-hand', field: 'productId' },
      { kind: 'hash-repaired', field: 'hardwareHash' },
      { kind: 'dropped', field: 'model', reason: 'not-with-hash' },
    ]);
  });

  it('name a hash whose checksum is wrong, which is written all the same', () => {
    const given = device(2, { hardwareHash: HASH });
    const altered = { ...given, hash: given.hash && { ...given.hash, verdict: 'altered' as const } };
    const { written: lines, files } = writeSendAgain([candidate(altered)]);
    expect(lines[0]?.isHashAltered).toBe(true);
    expect(files[0]?.text).toContain(HASH);
    expect(JSON.stringify(lines)).not.toContain(HASH.slice(0, 40));
  });
});
