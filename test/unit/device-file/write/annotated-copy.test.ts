import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeDevice } from '../../../../src/device-file/decoded-device.ts';
import type { FileHeader } from '../../../../src/device-file/device-file.ts';
import { annotatedCopy, type Annotation } from '../../../../src/device-file/write/annotated-copy.ts';
import { parseCsv } from '../../parse-csv.ts';
import { device, hashOf, NO_VALUES, NOW, tuple } from '../decoded.ts';

const HASH = hashOf();
const HEADER: FileHeader = {
  line: 1,
  cells: ['Serial', 'Key', 'Hash', 'Maker', 'Model'],
  fields: ['serialNumber', 'productId', 'hardwareHash', 'manufacturer', 'model'],
};
const annotation = (cells: readonly string[] = ['808']): Annotation => ({
  headers: ['Result'],
  cells: () => cells,
  describeHash: ({ verdict }) => `4K hash: ${verdict}`,
  nameColumn: (column) => `Column ${column}`,
  now: NOW,
});
const copy = (...given: Parameters<typeof annotatedCopy>) => [...annotatedCopy(...given)].join('');

describe('the annotated copy', () => {
  it('is the original behind its own columns, every cell quoted', () => {
    expect(copy(HEADER, [tuple(2, 'SYN-1', 'Contoso "Ltd"')], annotation())).toBe(
      '\uFEFF"Result","Serial","Key","Hash","Maker","Model"\r\n"808","SYN-1","","","Contoso ""Ltd""","Contoso Book 13"\r\n',
    );
  });

  it('names the columns of a file without a header, and those beyond it', () => {
    const wide = decodeDevice({ line: 2, values: NO_VALUES, cells: ['a', 'b'] }, NOW);
    expect(copy(undefined, [wide], annotation())).toContain(
      '"Result","Column 1","Column 2"\r\n"808","a","b"',
    );
    expect(copy({ line: 1, cells: ['One'], fields: [undefined] }, [wide], annotation())).toContain(
      '"Result","One","Column 2"\r\n',
    );
  });

  it.each([
    ['in its column', device(2, { hardwareHash: HASH }), '4K hash: whole'],
    ['with zeros lost', device(2, { hardwareHash: HASH.slice(0, 3_997) }), '4K hash: repairable'],
    ['cut off', device(2, { hardwareHash: HASH.slice(0, 300) }), '4K hash: cut-off'],
    ['in a wrong column', device(2, { model: HASH }), '4K hash: whole'],
    ['in part in a wrong column', device(2, { model: HASH.slice(0, 100) }), '4K hash: cut-off'],
  ])('has no hash %s', (_, given, words) => {
    const text = copy(HEADER, [given], annotation());
    expect(text).not.toContain(HASH.slice(0, 40));
    expect(text).toContain(words);
  });

  it('has no hash in a file whose columns have no names', () => {
    expect(copy(undefined, [device(2, { hardwareHash: HASH.slice(0, 60) })], annotation())).not.toContain(
      'T0',
    );
  });
});

const HOSTILE = 'A1 ",;\t\r\n\u0085\u2028\u00A0\uFEFF\u0000\u200B\u202E=+-@﹦﹢﹣﹫＝＋－＠';
const hostile = fc.string({ unit: fc.constantFrom(...HOSTILE.split('')), maxLength: 12 });
const SIGNS = '=+-@﹦﹢﹣﹫＝＋－＠';
/** As a spreadsheet reads a cell that skips blanks, invisible characters and quotes. */
const isFormula = (cell: string) => {
  const visible = cell.replaceAll(/[\s\p{Cc}\p{Cf}"]/gu, '');
  return visible !== '' && SIGNS.includes(visible.charAt(0));
};

it('starts no formula, whatever the separator', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), hostile, hostile, (cells, own, name) => {
      const given = decodeDevice({ line: 2, values: NO_VALUES, cells }, NOW);
      const header = { line: 1, cells: [name], fields: [undefined] };
      const text = copy(header, [given], annotation([own])).slice(1);
      const read = parseCsv(text);
      expect(read.flat().filter(isFormula)).toEqual([]);
      expect(read.map((row) => row.length)).toEqual([6, 6]);
      expect(read[1]?.map((cell) => cell.replaceAll("'", ''))).toEqual([own, ...cells]);
      for (const separator of [';', '\t']) {
        expect(text.split(new RegExp(`[${separator}\\r\\n\\u0085\\u2028]`)).filter(isFormula)).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});
