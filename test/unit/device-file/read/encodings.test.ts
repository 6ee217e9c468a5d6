import { describe, expect, it } from 'vitest';

import { bytesOf, linesOf, othersOf, readBytes, saidOf, utf16, valuesOf } from './read-sample.ts';

const HEADER = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model\r\n';
const ROW_1 = 'SYN-1,,,Contoso Ltd,Contoso Book 13\r\n';
const ROW_2 = 'SYN-2,,,Contoso Ltd,Contoso Book 13\r\n';
const CHINESE = 'SYN-3,,,上海电脑,上上\r\n';
const BOTH = ['SYN-1', 'SYN-2'];
const UTF_8_MARK = [0xef, 0xbb, 0xbf];

describe('a file', () => {
  it.each<readonly [string, Uint8Array, string, readonly string[], readonly string[]]>([
    ['in UTF-16 with its mark', bytesOf([0xff, 0xfe], utf16(HEADER + ROW_1 + ROW_2)), 'utf-16le', BOTH, []],
    [
      'in big-endian UTF-16',
      bytesOf([0xfe, 0xff], utf16(HEADER + ROW_1 + ROW_2, 'be')),
      'utf-16be',
      BOTH,
      [],
    ],
    ['in UTF-16 without a mark', utf16(HEADER + ROW_1 + ROW_2), 'utf-16le', BOTH, []],
    ['in big-endian UTF-16 without a mark', utf16(HEADER + ROW_1 + ROW_2, 'be'), 'utf-16be', BOTH, []],
    [
      'in UTF-16 with lines of Chinese',
      bytesOf([0xff, 0xfe], utf16(HEADER + CHINESE + ROW_1)),
      'utf-16le',
      ['SYN-3', 'SYN-1'],
      [],
    ],
    ['with UTF-16 appended', bytesOf(HEADER + ROW_1, utf16(ROW_2)), 'utf-8', BOTH, ['mixed-encodings: 3']],
    [
      'of UTF-16 with UTF-8 appended',
      bytesOf([0xff, 0xfe], utf16(HEADER + ROW_1), ROW_2),
      'utf-16le',
      BOTH,
      ['mixed-encodings: 3'],
    ],
    [
      'of UTF-16 with a line of UTF-8 in the middle',
      bytesOf([0xff, 0xfe], utf16(HEADER), ROW_1, utf16(ROW_2)),
      'utf-16le',
      BOTH,
      ['mixed-encodings: 2'],
    ],
    [
      'of two files in UTF-16, each with its mark',
      bytesOf([0xff, 0xfe], utf16(HEADER + ROW_1), [0xff, 0xfe], utf16(HEADER + ROW_2)),
      'utf-16le',
      BOTH,
      ['header-repeated: 3'],
    ],
    [
      'of two files in UTF-8, each with its mark',
      bytesOf(UTF_8_MARK, HEADER + ROW_1, UTF_8_MARK, HEADER + ROW_2),
      'utf-8',
      BOTH,
      ['header-repeated: 3'],
    ],
    ['that ends with the mark of a joined file', bytesOf(HEADER + ROW_1 + ROW_2, [0x1a]), 'utf-8', BOTH, []],
    [
      'in UTF-8 with a line in an ANSI code page',
      bytesOf(HEADER, 'SYN-1,,,Contoso Ltd,Écran\r\nSYN-2,,,Contoso Ltd,', [0xc9], 'cran\r\n'),
      'utf-8',
      BOTH,
      ['encoding-guessed: 3', 'mixed-encodings: 3'],
    ],
    [
      'with a NUL in a value',
      bytesOf(HEADER, 'SYN', [0], '-1,,,Contoso Ltd,Contoso Book 13\r\n', ROW_2),
      'utf-8',
      BOTH,
      ['nul-removed: 2'],
    ],
  ])('%s', (_, bytes, encoding, serials, said) => {
    const file = readBytes(bytes);
    expect(valuesOf(file, 'serialNumber')).toEqual(serials);
    expect(file.encoding).toBe(encoding);
    expect(
      saidOf(file).filter((text) => !text.startsWith('encoding-guessed') || said.includes(text)),
    ).toEqual(said);
  });

  it('keeps Chinese text of UTF-16 whose letters have bytes of line ends', () => {
    const file = readBytes(bytesOf([0xff, 0xfe], utf16(HEADER + CHINESE + ROW_1)));
    expect(file.devices[0]?.values).toMatchObject({ manufacturer: '上海电脑', model: '上上' });
  });

  it.each([
    ['ja-JP', [0x8e, 0x9f], 'shift_jis', '次'],
    ['zh-TW', [0xb8, 0xf4], 'big5', '路'],
    ['tr', [0xde], 'windows-1254', 'Ş'],
    ['el', [0xd8], 'windows-1253', 'Ψ'],
    ['en', [0xd8], 'windows-1252', 'Ø'],
    ['ja-JP', [0xfd], 'windows-1252', 'ý'],
  ])('in the code page of %s', (language, letter, encoding, text) => {
    const quoted = bytesOf(HEADER, 'SYN-1,,,Contoso Ltd,"', letter, '"\r\n');
    const file = readBytes(quoted, { language });
    expect([file.encoding, file.devices[0]?.values.model]).toEqual([encoding, text]);
    expect(saidOf(file)[0]).toBe('encoding-guessed: 2');
  });

  it('in an encoding that was chosen is not a guess', () => {
    const bytes = bytesOf(HEADER, 'SYN-1,,,Contoso Ltd,', [0xc9], 'cran\r\n');
    expect(saidOf(readBytes(bytes, { encoding: 'windows-1252' }))).toEqual([]);
    expect(saidOf(readBytes(bytes, { encoding: 'utf-8' }))).toEqual(['characters-lost: 2']);
    expect(valuesOf(readBytes(utf16(HEADER + ROW_1), { encoding: 'utf-16le' }), 'serialNumber')).toEqual([
      'SYN-1',
    ]);
  });

  it.each([
    ['workbook', bytesOf('PK', [3, 4], 'xl/workbook.xml'), 'workbook: '],
    ['workbook of old', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-workbook: '],
    ['PDF', bytesOf('%PDF-1.7\n'), 'pdf: '],
    ['file without a byte', bytesOf(), 'empty-file: '],
    ['file of nothing but line ends', bytesOf('\r\n\r\n'), 'empty-file: '],
    ['picture', bytesOf([0x89], 'PNG\r\n', [0x1a, 10, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15]), 'not-text: 1'],
    ['letter', bytesOf('Dear customer,\nthe devices come tomorrow.\n'), 'header-unknown: 1'],
  ])('that is a %s says so', (_, bytes, said) => {
    const file = readBytes(bytes);
    expect(saidOf(file)).toEqual([said]);
    expect([file.shape, linesOf(file)]).toEqual(['unknown', []]);
    expect(othersOf(file).length).toBe(file.otherLines.at(-1)?.line ?? 0);
  });
});
