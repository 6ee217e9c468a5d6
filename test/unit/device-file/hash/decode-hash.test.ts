import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodeHash,
  type HashVerdict,
  repairHash,
  verifyHash,
} from '../../../../src/device-file/hash/decode-hash.ts';
import { buildHash, type HashedDevice } from '../../../sandbox/device-files/build-hash.ts';
import samples from '../hash-vectors.json' with { type: 'json' };

const NOW = Date.UTC(2026, 10, 25);
const decodeAndVerify = (text: string) => verifyHash(text, decodeHash(text, NOW));

/** The words of hash-vectors.json for the verdicts. A hash without parts of a real device is whole there, and thin here. */
const VERDICTS: Readonly<Record<string, HashVerdict>> = {
  whole: 'whole',
  repairable: 'repairable',
  altered: 'altered',
  truncated: 'cut-off',
  'not-a-4k-hash': 'not-4k',
  'not-base64': 'not-base64',
};

interface Expectation {
  readonly verdict: string;
  readonly serial?: string | null;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly productKeyId?: string | null;
  readonly captured?: string;
  readonly macs?: number;
  readonly disks?: number;
  readonly tpm?: boolean;
}

const VECTORS: readonly { name: string; hash: string; expect: Expectation }[] = samples.vectors;

describe('the hash vectors', () => {
  it('are all 14', () => {
    expect(VECTORS).toHaveLength(14);
  });

  it.each(VECTORS)('$name', async ({ hash, expect: expected }) => {
    const decoded = await decodeAndVerify(hash);
    const isThin = expected.tpm === false && expected.verdict === 'whole';
    expect(decoded.verdict).toBe(isThin ? 'thin' : VERDICTS[expected.verdict]);
    if (expected.serial === undefined) return expect(decoded.identity).toBeUndefined();
    // Cut within its records: what is before the cut is read, and nothing vouches for it.
    if (expected.verdict === 'truncated' && expected.serial === null)
      return expect(decoded.identity).toMatchObject({ model: '', productKey: '' });
    expect(decoded.identity).toMatchObject({
      serialNumber: expected.serial ?? '',
      manufacturer: expected.manufacturer ?? '',
      model: expected.model ?? '',
      productKey: expected.productKeyId ?? '',
    });
    if (expected.captured) expect(decoded.identity?.capturedAt).toBe(Date.parse(expected.captured));
    if (isThin) expect(decoded.lacks).toEqual(['network', 'disk', 'tpm']);
  });

  it.each(VECTORS.filter((vector) => vector.expect.verdict === 'repairable'))(
    '$name is whole once repaired',
    async ({ hash }) => {
      const repaired = repairHash(hash);
      expect(repaired).toMatch(/^[A-Za-z0-9+/]{4000}$/);
      expect((await decodeAndVerify(repaired)).verdict).toBe('whole');
    },
  );

  it.each(VECTORS.filter((vector) => VERDICTS[vector.expect.verdict] !== 'repairable'))(
    '$name stays as it is',
    ({ hash }) => {
      expect(hash.startsWith(repairHash(hash)) || repairHash(hash).startsWith(hash)).toBe(true);
    },
  );
});

const DEVICE: HashedDevice = {
  serialNumber: 'SYN-1',
  manufacturer: 'Contoso Ltd',
  model: 'Contoso Book 13',
  productKey: '9990000000991',
  capturedAt: Date.UTC(2026, 0, 15, 9),
};

describe('decoding', () => {
  it.each<[what: string, text: string, verdict: HashVerdict]>([
    [
      'blanks and line breaks inside',
      `${buildHash(DEVICE).slice(0, 90)} \r\n${buildHash(DEVICE).slice(90)}`,
      'repairable',
    ],
    ['a byte order mark before', `\uFEFF${buildHash(DEVICE)}`, 'repairable'],
    ['more than zeros behind', `${buildHash(DEVICE)}${buildHash(DEVICE)}`, 'altered'],
    [
      'a missing piece in the middle',
      buildHash(DEVICE).slice(0, 200) + buildHash(DEVICE).slice(204),
      'altered',
    ],
    ['the beginning alone', 'T0ENAg', 'cut-off'],
    ['Microsoft’s example', 'T0FzAQEAHAAAAAoA6AOCOgEABgBgW7EdzorHH3g', 'cut-off'],
    ['a number in spreadsheet form', '1.23457E+11', 'not-base64'],
    ['a serial number', 'SYN-0001', 'not-4k'],
    ['an IMEI', '490154203237518', 'not-4k'],
    ['a placeholder for the serial', buildHash({ ...DEVICE, serialNumber: 'Default string' }), 'thin'],
    ['no serial', buildHash({ ...DEVICE, serialNumber: '' }), 'thin'],
  ])('%s', async (_, text, verdict) => {
    expect((await decodeAndVerify(text)).verdict).toBe(verdict);
  });

  it('hides a time of capture that cannot be', () => {
    const capturedAt = (time: number) =>
      decodeHash(buildHash({ ...DEVICE, capturedAt: time }), NOW).identity?.capturedAt;
    expect(capturedAt(Date.UTC(2001, 0))).toBeUndefined();
    expect(capturedAt(Date.UTC(2031, 0))).toBeUndefined();
    expect(capturedAt(NOW)).toBe(NOW);
  });

  it('reads back what was built, whatever the texts', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((value) => !/\p{Cc}/u.test(value) && value.isWellFormed());
    await fc.assert(
      fc.asyncProperty(text, text, text, async (serialNumber, manufacturer, model) => {
        const decoded = await decodeAndVerify(buildHash({ ...DEVICE, serialNumber, manufacturer, model }));
        expect(decoded.identity).toMatchObject({
          serialNumber,
          manufacturer,
          model,
          productKey: DEVICE.productKey,
        });
        expect(['whole', 'thin']).toContain(decoded.verdict);
      }),
    );
  });

  it('finds every altered character, and never throws', async () => {
    const hash = buildHash(DEVICE);
    await fc.assert(
      fc.asyncProperty(fc.nat(600), fc.string({ minLength: 1, maxLength: 1 }), async (at, character) => {
        fc.pre(!/[\s=_-]/.test(character) && hash[at] !== character && at < 600);
        const { verdict } = await decodeAndVerify(hash.slice(0, at) + character + hash.slice(at + 1));
        expect(['altered', 'cut-off', 'not-4k', 'not-base64']).toContain(verdict);
      }),
    );
  });

  it('gives no more than the named parts', async () => {
    const decoded = await decodeAndVerify(buildHash(DEVICE));
    expect(Object.keys(decoded).toSorted()).toEqual(['identity', 'isVerified', 'lacks', 'verdict']);
    expect(JSON.stringify(decoded)).not.toMatch(/SYNTHETIC-DISK|T0E/);
  });
});
