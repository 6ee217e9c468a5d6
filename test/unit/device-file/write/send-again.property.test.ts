import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Candidate, Fate } from '../../../../src/device-file/write/selection.ts';
import { writeSendAgain } from '../../../../src/device-file/write/send-again.ts';
import { device, hashOf } from '../decoded.ts';

const HASHES = [hashOf(), hashOf({ serialNumber: 'SYN-2' }), hashOf({ isVirtual: true })];
const nasty = fc.string({
  unit: fc.constantFrom(...'aB1 ,;"\t\r\n=+-@\u00A0\uFEFF\u200E\u0085\u0000É－'.split('')),
  maxLength: 8,
});
const serial = fc.oneof(
  nasty,
  fc.constantFrom('SYN-1', 'syn-1', 'Default string', '1.2E+11', '0012', '12-Mar', ''),
);
const productId = fc.oneof(nasty, fc.constantFrom('', '', '9990000000991', '9.99E+12', '12'));
const hash = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...HASHES),
  fc.tuple(fc.constantFrom(...HASHES), fc.nat(4_000)).map(([text, at]) => text.slice(0, at)),
  fc
    .tuple(fc.constantFrom(...HASHES), fc.nat(4_000), nasty)
    .map(([text, at, odd]) => text.slice(0, at) + odd + text.slice(at)),
  nasty,
);
const name = fc.oneof(
  nasty,
  fc.constantFrom('Contoso Ltd', 'contoso ltd', 'Fabrikam Co., Ltd.', 'Écran', ''),
);
const fate = fc.constantFrom<Fate>(
  'fix',
  'ask',
  'retry',
  'nothing',
  'succeeded',
  'in-progress',
  'missing',
  'unmatched',
);
const candidates = fc
  .array(fc.tuple(serial, productId, hash, name, name, fate, fc.option(fc.boolean(), { nil: undefined })), {
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(([serialNumber, productId, hardwareHash, manufacturer, model, fate, ticked], at): Candidate => ({
      device: device(at + 2, { serialNumber, productId, hardwareHash, manufacturer, model }),
      fate,
      repaired: [],
      ticked,
    })),
  );

const FIELDS = ['serialNumber', 'productId', 'hardwareHash', 'manufacturer', 'model'] as const;

/** Which fields of a row are set, such as `HS`: the documented combinations and no other. */
const DOCUMENTED = new Set([
  'serialNumber productId hardwareHash',
  'serialNumber hardwareHash',
  'productId hardwareHash',
  'hardwareHash',
  'productId',
  'serialNumber manufacturer model',
]);

it('writes every line of the original or leaves it out with a reason', () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const { written, leftOut, files } = writeSendAgain(given);
      const numbers = [...written, ...leftOut].map(({ line }) => line).toSorted((one, other) => one - other);
      expect(numbers).toEqual(given.map(({ device: { line } }) => line));
      for (const { reason } of leftOut) expect(reason).toMatch(/^[a-z0-9-]+$/);
      expect(files.flatMap(({ lines }) => lines)).toEqual(written.map(({ line }) => line));
    }),
  );
});

it('writes five cells without quotes, in a documented combination, that survive being read and written again', () => {
  fc.assert(
    fc.property(candidates, (given) => {
      for (const { text, lines } of writeSendAgain(given).files) {
        expect(text).not.toMatch(/["\uFEFF]|(?<!\r)\n|\r(?!\n)/);
        expect(text.endsWith('\r\n')).toBe(true);
        const rows = text
          .split('\r\n')
          .slice(1, -1)
          .map((row) => row.split(','));
        expect(rows).toHaveLength(lines.length);
        const read = rows.map((cells, at): Candidate => {
          expect(cells).toHaveLength(5);
          const values = Object.fromEntries(FIELDS.map((field, column) => [field, cells[column] ?? '']));
          expect(DOCUMENTED).toContain(FIELDS.filter((field) => values[field] !== '').join(' '));
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\s]|\s$/);
          return { device: device(at + 2, values), fate: 'retry', repaired: [], ticked: undefined };
        });
        const again = writeSendAgain(read);
        expect(again.files.map((file) => file.text)).toEqual([text]);
        expect(again.written.flatMap(({ changes }) => changes)).toEqual([]);
      }
    }),
  );
});
